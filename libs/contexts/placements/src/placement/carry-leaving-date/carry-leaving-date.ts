import { Command, type Draft } from '#platform/event-sourcing';
import type { Birth } from '../../asks/births.ts';
import { goesByLeavingDate } from '../goes-by-leaving-date.ts';
import { leavingDateOf } from '../leaving-date.ts';
import type { PlacementEvent } from '../placement.events.ts';
import { hasBegun, type Placement } from '../placement.ts';

/** Sent when a date of birth was corrected, with the event that corrected it. */
export class CarryLeavingDate extends Command<Readonly<{ placementId: string }> & Birth> {
  static readonly act = 'carry-a-leaving-date';
}

/**
 * Nothing to record where the date limits nothing: not started, or on the basis of a plan or post-16, or the same date. Of a birth
 * that is not known any more there is none.
 */
export function carryLeavingDate({ data }: CarryLeavingDate, placement: Placement): Draft<PlacementEvent>[] {
  if (!hasBegun(placement) || !goesByLeavingDate(placement.start.data.legalBasis)) return [];
  const leaving = leavingDateOf(data);
  if (!leaving && data.bornOn !== null) return [];
  const date = leaving?.date ?? null;
  if (placement.leavingDate === date) return [];
  const { sourceEventId } = data;
  return [{ type: 'LeavingDateCarried', data: { date, sourceEventId }, rules: leaving ? [leaving.rule] : [] }];
}
