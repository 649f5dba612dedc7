import { Command, type Draft } from '#platform/event-sourcing';
import type { PlacementEvent } from '../placement.events.ts';
import type { Placement } from '../placement.ts';
import type { Proposal } from '../placement-of-award.ts';
import { withdrawn } from '../withdrawn.ts';

/** Sent when an award was voided; it may come before the proposal, which then proposes nothing. */
export class WithdrawPlacement extends Command<Proposal> {
  static readonly act = 'withdraw-a-placement';
}

export const withdrawPlacement = (
  { data: { awardEventId } }: WithdrawPlacement,
  placement: Placement,
): readonly Draft<PlacementEvent>[] => withdrawn(placement, awardEventId);
