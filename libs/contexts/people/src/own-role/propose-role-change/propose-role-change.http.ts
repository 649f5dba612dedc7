import { commandRoute } from '#nest/web';
import { KeepsRequest } from '../keeps.request.ts';
import { ProposeRoleChange } from './propose-role-change.ts';

export const ProposeRoleChangeController = commandRoute({
  tag: 'people',
  path: 'roles/:roleId/changes',
  sends: ProposeRoleChange,
  request: KeepsRequest,
  summary: 'Propose what a role of the council’s own may do from a day on; another confirms it',
});
