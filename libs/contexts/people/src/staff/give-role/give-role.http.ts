import { commandRoute } from '#nest/web';
import { GiveRoleRequest } from './give-role.request.ts';
import { GiveRole } from './give-role.ts';

export const GiveRoleController = commandRoute({
  tag: 'people',
  path: 'people/:staffId/roles',
  sends: GiveRole,
  request: GiveRoleRequest,
  summary: 'Give somebody a role from a day to a day; another confirms it',
});
