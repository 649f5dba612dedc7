import { Command, refusals, type Draft, type Facts } from '#platform/event-sourcing';
import { awardThatTookUp, hasBegun, type Placement } from '../placement.ts';
import type { Proposal } from '../placement-of-award.ts';
import type { PlacementEvent } from '../placement.events.ts';

export class ProposePlacement extends Command<Proposal> {
  static readonly act = 'open-a-placement';
}

const refusal = refusals({ 'already-proposed': 'This placement has already been opened.' });

/**
 * Nothing to propose where the award was voided in between. Of a placement that another award opened, and that has begun, the
 * new award takes what runs: the child is there, and no second placement is to wait for a start.
 */
export function proposePlacement(
  { data: { awardEventId, couldStartOn = null } }: ProposePlacement,
  placement: Placement,
  facts: Facts<PlacementEvent>,
): Draft<PlacementEvent>[] {
  if (placement.phase === 'withdrawn') return [];
  const isOpenedByIt = facts
    .all()
    .some(({ fact }) => fact.type === 'PlacementProposed' && fact.data.awardEventId === awardEventId);
  if (hasBegun(placement) && !isOpenedByIt && awardThatTookUp(placement) !== awardEventId)
    return [{ type: 'AwardMadeAgain', data: { awardEventId, couldStartOn } }];
  if (placement.phase !== 'unknown') throw refusal('already-proposed');
  return [{ type: 'PlacementProposed', data: { awardEventId, couldStartOn } }];
}
