import { Command, type Draft } from '#platform/event-sourcing';
import type { LeavingDate } from '../../questions/school-leaving-dates.ts';
import type { PlacementEvent } from '../placement.events.ts';
import { hasBegun, type Placement } from '../placement.ts';

/** Sent when a date of birth was corrected, with the event that corrected it. */
export class CarryLeavingDate extends Command<Readonly<{ placementId: string }> & LeavingDate> {
  static readonly act = 'carry-a-leaving-date';
}

/** Nothing to record where the date limits nothing: not started, or on a post-16 basis, or the same date. */
export function carryLeavingDate({ data }: CarryLeavingDate, placement: Placement): Draft<PlacementEvent>[] {
  const { date, sourceEventId, rule } = data;
  if (!hasBegun(placement) || placement.latestEnd === null || placement.latestEnd === date) return [];
  return [{ type: 'LeavingDateCarried', data: { date, sourceEventId }, rules: [rule] }];
}
