import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { Gateway, type Sender } from '#platform/gateway';
import type { CivilDate } from '#platform/time';
import { From, IdParam, IsCivilDate, IsText, Sends } from '#platform/web';
import { CorrectExtension } from './correct-extension.ts';

class CorrectExtensionRequest {
  @IsCivilDate('Enter the finish date as a real date, such as 2026-05-22')
  finishesOn!: CivilDate;

  @IsOptional()
  @IsCivilDate('Enter the off-roll date as a real date, such as 2026-05-31, or leave it out if the child stays on roll')
  offRollOn: CivilDate | null = null;

  @IsText(2000, 'Say why the extension is corrected, in at most 2000 characters')
  reason!: string;
}

@ApiTags('placements')
@Controller('placements/:placementId/extensions/:extensionId/corrections')
export class CorrectExtensionController {
  constructor(private readonly gateway: Gateway) {}

  @Post()
  @Sends(CorrectExtension)
  @ApiOperation({ summary: 'Restate the dates of an extension' })
  correct(
    @IdParam('placementId') placementId: string,
    @IdParam('extensionId') extensionId: string,
    @Body() body: CorrectExtensionRequest,
    @From() sender: Sender,
  ) {
    return this.gateway.send(CorrectExtension, { placementId, extensionId, ...body }, sender);
  }
}
