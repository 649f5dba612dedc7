import { commandRoute, OpensAtFirst } from '#nest/web';
import { ProposeRoleRequest } from './propose-role.request.ts';
import { ProposeRole } from './propose-role.ts';

export const ProposeRoleController = commandRoute({
  tag: 'people',
  path: 'roles',
  sends: ProposeRole,
  request: ProposeRoleRequest,
  summary: 'Propose a role of the council’s own, cut from one that comes with the service; another confirms it',
  // One that was declined is there already, and is proposed again.
  also: [OpensAtFirst('/roles')],
});
