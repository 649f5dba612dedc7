import { Command, refusals, type Draft } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import type { AttendanceEvent } from '../attendance.events.ts';
import type { Attendance } from '../attendance.ts';

/** Takes back a mark that should never have been recorded; the session may then be marked anew. */
export class VoidMark extends Command<Readonly<{ childId: string; markId: string; date: CivilDate; reason: string }>> {
  static readonly act = 'keep-the-register';
}

const refusal = refusals({
  'no-such-mark': 'No mark with this number stands for that day: it was never recorded, or it was voided.',
});

export function voidMark({ data }: VoidMark, { marks }: Attendance): Draft<AttendanceEvent> {
  const mark = marks.find(({ id, date }) => id === data.markId && date === data.date);
  if (!mark) throw refusal('no-such-mark');
  return {
    type: 'SessionMarkedVoided',
    effectiveOn: mark.date,
    data: { original: mark.id },
    personal: { reason: data.reason },
  };
}
