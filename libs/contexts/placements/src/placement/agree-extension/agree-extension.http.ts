import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { Gateway, type Sender } from '#platform/gateway';
import type { CivilDate } from '#platform/time';
import { From, IdParam, Sends } from '#nest/web';
import { IsCivilDate, IsId } from '#platform/web';
import { AgreeExtension } from './agree-extension.ts';

class AgreeExtensionRequest {
  @IsId('Choose the review that recommends the extension')
  reviewId!: string;

  @IsCivilDate('Enter the new finish date as a real date, such as 2026-05-22')
  finishesOn!: CivilDate;

  @IsOptional()
  @IsCivilDate('Enter the off-roll date as a real date, such as 2026-05-31, or leave it out if the child stays on roll')
  offRollOn: CivilDate | null = null;
}

@ApiTags('placements')
@Controller('placements/:placementId/extensions')
export class AgreeExtensionController {
  constructor(private readonly gateway: Gateway) {}

  @Post()
  @Sends(AgreeExtension)
  @ApiOperation({ summary: 'Agree an extension that a review recommends' })
  agree(@IdParam('placementId') placementId: string, @Body() body: AgreeExtensionRequest, @From() sender: Sender) {
    return this.gateway.send(AgreeExtension, { placementId, ...body }, sender);
  }
}
