import { commandRoute } from '#nest/web';
import { BecauseRequest } from '../../staff/because.request.ts';
import { DeclineRole } from './decline-role.ts';

export const DeclineRoleController = commandRoute({
  tag: 'people',
  path: 'roles/:roleId/proposals/:proposalId/declines',
  sends: DeclineRole,
  request: BecauseRequest,
  summary: 'Decline a role of the council’s own, or a change of one, that another proposed',
});
