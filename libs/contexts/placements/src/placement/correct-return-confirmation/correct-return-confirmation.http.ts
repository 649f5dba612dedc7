import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Gateway, type Sender } from '#platform/gateway';
import { From, IdParam, IsText, Sends } from '#platform/web';
import { ReturnOutcomeRequest } from '../return-outcome.http.ts';
import { CorrectReturnConfirmation } from './correct-return-confirmation.ts';

class CorrectReturnConfirmationRequest extends ReturnOutcomeRequest {
  @IsText(2000, 'Say why the confirmation is corrected, in at most 2000 characters')
  reason!: string;
}

@ApiTags('placements')
@Controller('placements/:placementId/return-confirmations/:confirmationId/corrections')
export class CorrectReturnConfirmationController {
  constructor(private readonly gateway: Gateway) {}

  @Post()
  @Sends(CorrectReturnConfirmation)
  @ApiOperation({ summary: 'Restate how the return went' })
  correct(
    @IdParam('placementId') placementId: string,
    @IdParam('confirmationId') confirmationId: string,
    @Body() body: CorrectReturnConfirmationRequest,
    @From() sender: Sender,
  ) {
    return this.gateway.send(CorrectReturnConfirmation, { placementId, confirmationId, ...body }, sender);
  }
}
