import { Command, refusals, type Draft } from '#platform/event-sourcing';
import type { Placement } from '../placement.ts';
import type { Proposal } from '../placement-of-award.ts';
import type { PlacementEvent } from '../placement.events.ts';

export class ProposePlacement extends Command<Proposal> {
  static readonly act = 'open-a-placement';
}

const refusal = refusals({ 'already-proposed': 'This placement has already been opened.' });

/** Nothing to propose where the award was voided in between. */
export function proposePlacement({ data }: ProposePlacement, placement: Placement): Draft<PlacementEvent>[] {
  if (placement.phase === 'withdrawn') return [];
  if (placement.phase !== 'unknown') throw refusal('already-proposed');
  const { awardEventId, couldStartOn = null } = data;
  return [{ type: 'PlacementProposed', data: { awardEventId, couldStartOn } }];
}
