import { commandRoute } from '#nest/web';
import { EndRoleRequest } from './end-role.request.ts';
import { EndRole } from './end-role.ts';

export const EndRoleController = commandRoute({
  tag: 'people',
  path: 'roles/:roleId/endings',
  sends: EndRole,
  request: EndRoleRequest,
  summary: 'End a role of the council’s own on a day: nobody acts by it any more after that',
});
