import { commandRoute } from '#nest/web';
import { VoidPlacementEntryRequest } from './void-placement-entry.request.ts';
import { VoidPlacementEntry } from './void-placement-entry.ts';

export const VoidPlacementEntryController = commandRoute({
  tag: 'placements',
  path: 'placements/:placementId/entries/:entryId/voids',
  sends: VoidPlacementEntry,
  request: VoidPlacementEntryRequest,
  summary: 'Take back a start, review, extension, return plan, confirmation or ending recorded in error',
});
