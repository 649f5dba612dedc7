import { commandRoute } from '#nest/web';
import { CheckedRequest } from '../../staff/checked.request.ts';
import { ConfirmRole } from './confirm-role.ts';

export const ConfirmRoleController = commandRoute({
  tag: 'people',
  path: 'roles/:roleId/proposals/:proposalId/confirmations',
  sends: ConfirmRole,
  request: CheckedRequest,
  summary: 'Confirm a role of the council’s own, or a change of one, that another proposed',
});
