import { commandRoute, DoneBy } from '#platform/web';
import { RemovePlacementEntryRequest } from './remove-placement-entry.request.ts';
import { RemovePlacementEntry } from './remove-placement-entry.ts';

export const RemovePlacementEntryController = commandRoute({
  tag: 'placements',
  path: 'placements/:placementId/entries/:entryId/removals',
  sends: RemovePlacementEntry,
  request: RemovePlacementEntryRequest,
  summary: 'Remove an entry filed on the wrong child, for good, with all that it says',
  also: [DoneBy('end-the-keys-of-documents-when-an-entry-is-removed')],
});
