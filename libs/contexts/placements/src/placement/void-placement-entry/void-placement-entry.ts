import { Command, refusals, voiding, type Draft, type Facts } from '#platform/event-sourcing';
import { awardStands } from '../award-stands.ts';
import type { PlacementEvent } from '../placement.events.ts';
import { hasBegun, type Placement } from '../placement.ts';

/** Takes back a start, a review, an extension, a return plan, a confirmation or an ending that should never have been recorded. */
export class VoidPlacementEntry extends Command<Readonly<{ placementId: string; entryId: string; reason: string }>> {
  static readonly act = 'put-a-placement-right';
}

const refusal = refusals({
  'no-such-entry': 'This entry is not recorded for this placement, cannot be voided, or was voided already.',
});

/** Beside `isVoidableOfPlacement`, by which a page offers it. */
export const VOIDS = [
  ...(['PlacementStartedVoided', 'PlacementReviewedVoided', 'ExtensionAgreedVoided'] as const),
  ...(['ReturnPlannedVoided', 'ReturnConfirmedVoided', 'PlacementEndedVoided'] as const),
];

/** Nothing cascades: what rested on the entry stays, and shows that its basis was withdrawn. */
export function voidPlacementEntry(
  { data: { entryId: original, reason } }: VoidPlacementEntry,
  placement: Placement,
  facts: Facts<PlacementEvent>,
): Draft<PlacementEvent> {
  awardStands(placement);
  if (!hasBegun(placement)) throw refusal('no-such-entry');
  return voiding(facts, { original, reason }, VOIDS, () => refusal('no-such-entry'));
}
