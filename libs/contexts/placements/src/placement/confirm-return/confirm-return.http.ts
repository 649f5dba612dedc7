import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Gateway, type Sender } from '#platform/gateway';
import { From, IdParam, Sends } from '#nest/web';
import { ReturnOutcomeRequest } from '../return-outcome.request.ts';
import { ConfirmReturn } from './confirm-return.ts';

@ApiTags('placements')
@Controller('placements/:placementId/return-confirmations')
export class ConfirmReturnController {
  constructor(private readonly gateway: Gateway) {}

  @Post()
  @Sends(ConfirmReturn)
  @ApiOperation({ summary: 'Confirm how the planned return went; a full return ends the placement' })
  confirm(@IdParam('placementId') placementId: string, @Body() body: ReturnOutcomeRequest, @From() sender: Sender) {
    return this.gateway.send(ConfirmReturn, { placementId, ...body }, sender);
  }
}
