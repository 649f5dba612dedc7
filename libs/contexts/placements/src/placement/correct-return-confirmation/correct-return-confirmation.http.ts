import { commandRoute } from '#nest/web';
import { IsText } from '#platform/web';
import { ReturnOutcomeRequest } from '../return-outcome.request.ts';
import { CorrectReturnConfirmation } from './correct-return-confirmation.ts';

class CorrectReturnConfirmationRequest extends ReturnOutcomeRequest {
  @IsText(2000, 'Say why the confirmation is corrected, in at most {most} characters')
  reason!: string;
}

export const CorrectReturnConfirmationController = commandRoute({
  tag: 'placements',
  path: 'placements/:placementId/return-confirmations/:confirmationId/corrections',
  sends: CorrectReturnConfirmation,
  request: CorrectReturnConfirmationRequest,
  summary: 'Restate how the return went',
});
