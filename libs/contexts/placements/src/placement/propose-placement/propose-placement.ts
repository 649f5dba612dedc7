import { Command, refusals, type Draft } from '#platform/event-sourcing';
import type { Placement } from '../placement.ts';
import type { PlacementEvent } from '../placement.events.ts';

/** Everything a placement is about, and the award it follows from. */
export type Proposal = Readonly<{ childId: string; referralId: string; providerId: string; awardEventId: string }>;

export class ProposePlacement extends Command<Proposal> {
  static readonly act = 'open-a-placement';
}

const refusal = refusals({ 'already-proposed': 'This placement has already been opened.' });

export function proposePlacement({ data }: ProposePlacement, placement: Placement): Draft<PlacementEvent> {
  if (placement.phase !== 'unknown') throw refusal('already-proposed');
  return { type: 'PlacementProposed', data: { awardEventId: data.awardEventId } };
}
