import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { Gateway, type Sender } from '#platform/gateway';
import type { CivilDate } from '#platform/time';
import { From, IdParam, Sends, Takes } from '#nest/web';
import { IsCivilDate, IsListOf, IsText } from '#platform/web';
import { AgreedTermsRequest } from '../agreed-terms.http.ts';
import { outcomeDomains, type OutcomeDomain } from '../placement.codes.ts';
import { StartPlacement, type AgreedOutcome } from './start-placement.ts';

class AgreedOutcomeRequest implements AgreedOutcome {
  @IsIn(outcomeDomains, { message: `Choose what the outcome is about: ${outcomeDomains.join(', ')}` })
  domain!: OutcomeDomain;

  @IsText(300, 'Say how the outcome is measured, in at most {most} characters')
  measure!: string;

  @IsText(1000, 'Say where the child stands now, in at most {most} characters')
  baseline!: string;

  @IsCivilDate('Enter the day of the baseline as a real date, such as 2026-01-05')
  baselineOn!: CivilDate;

  @IsText(1000, 'Say what is to be reached, in at most {most} characters')
  target!: string;
}

class StartPlacementRequest extends AgreedTermsRequest {
  @IsListOf(() => AgreedOutcomeRequest, {
    words: 'Each outcome needs a measure, a dated baseline and a target',
    least: [1, 'Name at least one outcome'],
    most: [30, 'Name at most {most} outcomes'],
  })
  outcomes!: readonly AgreedOutcomeRequest[];
}

@ApiTags('placements')
@Controller('placements/:placementId/start')
export class StartPlacementController {
  constructor(private readonly gateway: Gateway) {}

  @Post()
  @Sends(StartPlacement)
  @Takes({ kib: 256 })
  @ApiOperation({ summary: 'Record that the child has begun, on the terms and outcomes agreed' })
  start(@IdParam('placementId') placementId: string, @Body() body: StartPlacementRequest, @From() sender: Sender) {
    return this.gateway.send(StartPlacement, { placementId, ...body }, sender);
  }
}
