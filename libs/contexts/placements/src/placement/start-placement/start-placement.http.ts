import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsIn, Length, ValidateNested } from 'class-validator';
import { Gateway, type Sender } from '#platform/gateway';
import type { CivilDate } from '#platform/time';
import { From, IdParam, IsCivilDate } from '#platform/web';
import { AgreedTermsRequest } from '../agreed-terms.http.ts';
import { outcomeDomains, type OutcomeDomain } from '../placement.codes.ts';
import { StartPlacement, type AgreedOutcome } from './start-placement.ts';

class AgreedOutcomeRequest implements AgreedOutcome {
  @IsIn(outcomeDomains, { message: `Choose what the outcome is about: ${outcomeDomains.join(', ')}` })
  domain!: OutcomeDomain;

  @Length(1, 300, { message: 'Say how the outcome is measured, in at most 300 characters' })
  measure!: string;

  @Length(1, 1000, { message: 'Say where the child stands now, in at most 1000 characters' })
  baseline!: string;

  @IsCivilDate('Enter the day of the baseline as a real date, such as 2026-01-05')
  baselineOn!: CivilDate;

  @Length(1, 1000, { message: 'Say what is to be reached, in at most 1000 characters' })
  target!: string;
}

class StartPlacementRequest extends AgreedTermsRequest {
  @ValidateNested({ each: true, message: 'Each outcome needs a measure, a dated baseline and a target' })
  @ArrayMinSize(1, { message: 'Name at least one outcome' })
  @ArrayMaxSize(30, { message: 'Name at most 30 outcomes' })
  @Type(() => AgreedOutcomeRequest)
  outcomes!: readonly AgreedOutcomeRequest[];
}

@ApiTags('placements')
@Controller('placements/:placementId/start')
export class StartPlacementController {
  constructor(private readonly gateway: Gateway) {}

  @Post()
  @ApiOperation({ summary: 'Record that the child has begun, on the terms and outcomes agreed' })
  start(@IdParam('placementId') placementId: string, @Body() body: StartPlacementRequest, @From() sender: Sender) {
    return this.gateway.send(StartPlacement, { placementId, ...body }, sender);
  }
}
