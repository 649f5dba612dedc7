import { Command, refusals, type Draft } from '#platform/event-sourcing';
import { awardStands } from '../award-stands.ts';
import type { PlacementEvent } from '../placement.events.ts';
import { hasBegun, type Placement } from '../placement.ts';

/** Takes back a start, a review, an extension, a confirmation or an ending that should never have been recorded. */
export class VoidPlacementEntry extends Command<Readonly<{ placementId: string; entryId: string; reason: string }>> {
  static readonly act = 'put-a-placement-right';
}

const refusal = refusals({
  'no-such-entry': 'This entry is not recorded for this placement, cannot be voided, or was voided already.',
});

/** Nothing cascades: what rested on the entry stays, and shows that its basis was withdrawn. */
export function voidPlacementEntry({ data }: VoidPlacementEntry, placement: Placement): Draft<PlacementEvent> {
  const { entryId: original, reason } = data;
  awardStands(placement);
  const type = voidingOf(original, placement);
  if (!type) throw refusal('no-such-entry');
  return { type, data: { original }, personal: { reason } };
}

function voidingOf(entry: string, placement: Placement) {
  if (!hasBegun(placement)) return null;
  const among = (entries: readonly { readonly id: string }[]) => entries.some(({ id }) => id === entry);
  if (placement.start.id === entry) return 'PlacementStartedVoided';
  if (among(placement.reviews)) return 'PlacementReviewedVoided';
  if (among(placement.extensions)) return 'ExtensionAgreedVoided';
  if (among(placement.confirmations)) return 'ReturnConfirmedVoided';
  return placement.endingId === entry ? 'PlacementEndedVoided' : null;
}
