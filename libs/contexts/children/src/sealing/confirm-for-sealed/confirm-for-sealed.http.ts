import { commandRoute } from '#nest/web';
import { ConfirmForSealedRequest } from './confirm-for-sealed.request.ts';
import { ConfirmForSealed } from './confirm-for-sealed.ts';

export const ConfirmForSealedController = commandRoute({
  tag: 'children',
  path: 'children/:childId/sealings/:askedId/confirmations',
  sends: ConfirmForSealed,
  request: ConfirmForSealedRequest,
  summary:
    'Confirm, in another role, that a record is sealed, that a sealed one is opened, or that it is sealed no longer',
});
