import { commandRoute } from '#nest/web';
import { IsText } from '#platform/web';
import { VoidPlacementEntry } from './void-placement-entry.ts';

class VoidPlacementEntryRequest {
  @IsText(2000, 'Say why the entry is voided, in at most {most} characters')
  reason!: string;
}

export const VoidPlacementEntryController = commandRoute({
  tag: 'placements',
  path: 'placements/:placementId/entries/:entryId/voids',
  sends: VoidPlacementEntry,
  request: VoidPlacementEntryRequest,
  summary: 'Take back a start, review, extension, confirmation or ending recorded in error',
});
