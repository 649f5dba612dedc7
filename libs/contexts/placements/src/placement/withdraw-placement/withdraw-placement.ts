import { Command, type Draft } from '#platform/event-sourcing';
import type { PlacementEvent } from '../placement.events.ts';
import { hasBegun, type Placement } from '../placement.ts';
import type { Proposal } from '../placement-of-award.ts';

/** Sent when an award was voided; it may come before the proposal, which then proposes nothing. */
export class WithdrawPlacement extends Command<Proposal> {
  static readonly act = 'withdraw-a-placement';
}

/** One that has started goes on until a person ends it; that the award is void is kept, should the start be voided too. */
export const withdrawPlacement = (
  { data: { awardEventId } }: WithdrawPlacement,
  placement: Placement,
): Draft<PlacementEvent>[] => withdrawn(placement, awardEventId);

export function withdrawn(placement: Placement, awardEventId: string): Draft<PlacementEvent>[] {
  if (!hasBegun(placement))
    return placement.phase === 'withdrawn' ? [] : [{ type: 'PlacementWithdrawn', data: { awardEventId } }];
  return placement.awardVoided ? [] : [{ type: 'AwardVoidedAfterStart', data: { awardEventId } }];
}
