import { Command, type Draft } from '#platform/event-sourcing';
import type { PlacementEvent } from '../placement.events.ts';
import type { Placement } from '../placement.ts';
import type { Proposal } from '../placement-of-award.ts';

/** Sent when an award was voided; it may come before the proposal, which then proposes nothing. */
export class WithdrawPlacement extends Command<Proposal> {
  static readonly act = 'withdraw-a-placement';
}

/** Nothing to record once it has started: a person decides how it ends. */
export const withdrawPlacement = (
  { data: { awardEventId } }: WithdrawPlacement,
  { phase }: Placement,
): Draft<PlacementEvent>[] =>
  phase === 'unknown' || phase === 'proposed' ? [{ type: 'PlacementWithdrawn', data: { awardEventId } }] : [];
