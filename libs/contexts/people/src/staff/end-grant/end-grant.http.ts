import { commandRoute } from '#nest/web';
import { EndGrantRequest } from './end-grant.request.ts';
import { EndGrant } from './end-grant.ts';

export const EndGrantController = commandRoute({
  tag: 'people',
  path: 'people/:staffId/grants/:grantId/endings',
  sends: EndGrant,
  request: EndGrantRequest,
  summary: 'End a role or cover earlier than was said',
});
