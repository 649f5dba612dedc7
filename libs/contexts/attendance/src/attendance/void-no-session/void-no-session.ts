import { Command, refusals, voiding, type Draft, type Facts } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import type { AttendanceEvent } from '../attendance.events.ts';
import type { Attendance } from '../attendance.ts';

/** There was a session after all: a mark of it is awaited again. */
export class VoidNoSession extends Command<
  Readonly<{ childId: string; entryId: string; date: CivilDate; reason: string }>
> {
  static readonly act = 'put-marks-right';
}

const refusal = refusals({
  'nothing-said-of-it': 'It is not recorded that there was no session then, or that was taken back.',
});

export function voidNoSession(
  { data: { entryId: original, date, reason } }: VoidNoSession,
  _: Attendance,
  facts: Facts<AttendanceEvent>,
): Draft<AttendanceEvent> {
  if (facts(original)?.fact.data.date !== date) throw refusal('nothing-said-of-it');
  return voiding(facts, { original, reason }, ['SessionNotHeldVoided'], () => refusal('nothing-said-of-it'));
}
