import { commandRoute, DoneBy } from '#nest/web';
import { RemovedEntryRequest } from '#platform/web';
import { RemovePlacementEntry } from './remove-placement-entry.ts';

export const RemovePlacementEntryController = commandRoute({
  tag: 'placements',
  path: 'placements/:placementId/entries/:entryId/removals',
  sends: RemovePlacementEntry,
  request: RemovedEntryRequest,
  summary: 'Remove an entry filed on the wrong child, for good, with all that it says',
  also: [DoneBy('end-the-keys-of-documents-when-an-entry-is-removed')],
});
