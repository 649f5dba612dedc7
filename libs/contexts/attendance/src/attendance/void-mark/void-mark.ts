import { Command, refusals, voiding, type Draft, type Facts } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import type { AttendanceEvent, NoSession } from '../attendance.events.ts';
import type { Attendance } from '../attendance.ts';

/**
 * Takes back a mark that should never have been recorded: there was no session, which is recorded with it, or the mark was
 * wrong, and one is missing again.
 */
export class VoidMark extends Command<
  Readonly<{ childId: string; markId: string; date: CivilDate; noSession: NoSession | null; reason: string }>
> {
  static readonly act = 'put-marks-right';
}

const refusal = refusals({
  'no-such-mark': 'No mark with this number stands for that day: it was never recorded, or it was voided.',
});

export function voidMark(
  { data: { markId: original, date, noSession, reason } }: VoidMark,
  _: Attendance,
  facts: Facts<AttendanceEvent>,
): Draft<AttendanceEvent>[] {
  const fact = facts(original)?.fact;
  if (fact?.data.date !== date) throw refusal('no-such-mark');
  const voided = voiding(facts, { original, reason }, ['SessionMarkedVoided'], () => refusal('no-such-mark'));
  if (noSession === null) return [voided];
  const { session, placementId } = fact.data;
  const data = { date, session, placementId, because: noSession };
  return [voided, { type: 'SessionNotHeld', effectiveOn: date, data }];
}
