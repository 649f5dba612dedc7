import { commandRoute, OpensAtFirst } from '#nest/web';
import { TakeOverPlacementRequest } from './take-over-placement.request.ts';
import { TakeOverPlacement } from './take-over-placement.ts';

export const TakeOverPlacementController = commandRoute({
  tag: 'placements',
  path: 'children/:childId/placements',
  sends: TakeOverPlacement,
  request: TakeOverPlacementRequest,
  summary: 'Take a placement on record that runs already, as it stands, without a referral',
  also: [OpensAtFirst('/children/:childId/placements')],
});
