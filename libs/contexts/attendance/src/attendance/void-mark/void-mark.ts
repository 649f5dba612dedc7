import { Command, refusals, voiding, type Draft, type Facts } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import type { AttendanceEvent } from '../attendance.events.ts';
import type { Attendance } from '../attendance.ts';

/** Takes back a mark that should never have been recorded; the session may then be marked anew. */
export class VoidMark extends Command<Readonly<{ childId: string; markId: string; date: CivilDate; reason: string }>> {
  static readonly act = 'put-marks-right';
}

const refusal = refusals({
  'no-such-mark': 'No mark with this number stands for that day: it was never recorded, or it was voided.',
});

export function voidMark(
  { data: { markId: original, date, reason } }: VoidMark,
  _: Attendance,
  facts: Facts<AttendanceEvent>,
): Draft<AttendanceEvent> {
  if (facts(original)?.fact.data.date !== date) throw refusal('no-such-mark');
  return voiding(facts, { original, reason }, ['SessionMarkedVoided'], () => refusal('no-such-mark'));
}
