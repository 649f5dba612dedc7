import { commandRoute } from '#nest/web';
import { LiftingCheckedRequest } from './lifting-checked.request.ts';
import { ConfirmLifting } from './confirm-lifting.ts';

export const ConfirmLiftingController = commandRoute({
  tag: 'children',
  path: 'children/:childId/liftings/:askedId/confirmations',
  sends: ConfirmLifting,
  request: LiftingCheckedRequest,
  summary: 'Confirm, as a second person, that the protection of an address is lifted',
});
