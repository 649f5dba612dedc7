import { commandRoute } from '#nest/web';
import { CheckedRequest } from '../checked.request.ts';
import { ConfirmGrant } from './confirm-grant.ts';

export const ConfirmGrantController = commandRoute({
  tag: 'people',
  path: 'people/:staffId/grants/:grantId/confirmations',
  sends: ConfirmGrant,
  request: CheckedRequest,
  summary: 'Confirm a role or cover that another gave',
});
