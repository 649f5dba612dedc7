import { commandRoute } from '#nest/web';
import { BecauseRequest } from '../because.request.ts';
import { DeclineGrant } from './decline-grant.ts';

export const DeclineGrantController = commandRoute({
  tag: 'people',
  path: 'people/:staffId/grants/:grantId/declines',
  sends: DeclineGrant,
  request: BecauseRequest,
  summary: 'Decline a role or cover that another gave',
});
