import { Command, removalOfAll, type Draft, type Facts, type WhoseWords } from '#platform/event-sourcing';
import type { PlacementEvent } from '../placement.events.ts';
import type { Proposal } from '../placement-of-award.ts';
import { isUnder, type Placement } from '../placement.ts';
import { withdrawn } from '../withdrawn.ts';

/** Sent when an award was removed as another child’s: the placement that was opened by it was never this child’s. */
export class RemoveProposal extends Command<Proposal & Readonly<{ whose: WhoseWords }>> {
  static readonly act = 'withdraw-a-placement';
}

/**
 * All goes that was opened by the award. One that has started goes on until a person ends it, or removes what was recorded
 * of it; one that is not proposed yet is withdrawn, so that it never will be.
 */
export function removeProposal(
  { data: { awardEventId, whose } }: RemoveProposal,
  placement: Placement,
  facts: Facts<PlacementEvent>,
): readonly Draft<PlacementEvent>[] {
  const hasOpened = facts
    .all()
    .some(({ fact }) => fact.type === 'PlacementProposed' && fact.data.awardEventId === awardEventId);
  const isUnbegun = placement.phase === 'proposed' || placement.phase === 'withdrawn';
  const goesWhole = isUnbegun && hasOpened && isUnder(placement, awardEventId);
  if (goesWhole) return removalOfAll(facts, { whose }, { as: 'PlacementEntryRemoved' });
  return withdrawn(placement, awardEventId);
}
