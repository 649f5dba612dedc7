import { Command, removal, refusals, type Draft, type Facts, type WhoseWords } from '#platform/event-sourcing';
import type { PlacementEvent } from '../placement.events.ts';
import type { Placement } from '../placement.ts';

/** Takes out what was recorded of a placement and filed on the wrong child, with all it says. */
export class RemovePlacementEntry extends Command<
  Readonly<{ placementId: string; entryId: string; whose: WhoseWords }>
> {
  static readonly act = 'put-a-placement-right';
}

const refusal = refusals({
  'no-such-entry': 'This entry is not recorded for this placement, cannot be removed, or was removed already.',
});

/** All but what follows from the award: that goes with it. */
export const removableOfPlacement = [
  ...(['PlacementTakenOver', 'PlacementStarted', 'PlacementReviewed', 'ExtensionAgreed'] as const),
  ...(['ReturnPlanned', 'ReturnConfirmed', 'PlacementEnded'] as const),
];

/** Nothing cascades, and nothing is moved: it is recorded anew where it belongs. */
export const removePlacementEntry = (
  { data: { entryId: original, whose } }: RemovePlacementEntry,
  _: Placement,
  facts: Facts<PlacementEvent>,
): Draft<PlacementEvent> =>
  removal(facts, { original, whose }, { of: removableOfPlacement, as: 'PlacementEntryRemoved' }, () =>
    refusal('no-such-entry'),
  );
