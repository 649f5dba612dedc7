import { commandRoute } from '#nest/web';
import { CorrectReturnConfirmationRequest } from './correct-return-confirmation.request.ts';
import { CorrectReturnConfirmation } from './correct-return-confirmation.ts';

export const CorrectReturnConfirmationController = commandRoute({
  tag: 'placements',
  path: 'placements/:placementId/return-confirmations/:confirmationId/corrections',
  sends: CorrectReturnConfirmation,
  request: CorrectReturnConfirmationRequest,
  summary: 'Restate how the return went',
});
