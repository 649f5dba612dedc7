import { Command, refusals, type Draft } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import type { AttendanceCode } from '#statutory-rules';
import type { AttendanceEvent } from '../attendance.events.ts';
import type { Attendance } from '../attendance.ts';
import { codeInForce } from '../code-in-force.ts';

/** Another code for a session. Another day, session or placement is a void here and a new mark. */
export class CorrectMark extends Command<
  Readonly<{ childId: string; markId: string; date: CivilDate; code: AttendanceCode; reason: string }>
> {
  static readonly act = 'keep-the-register';
}

const refusal = refusals({
  'no-such-mark': 'No mark with this number stands for that day: it was never recorded, or it was voided.',
  'same-code': 'The session already has this code.',
});

export function correctMark({ data }: CorrectMark, { marks }: Attendance): Draft<AttendanceEvent> {
  const mark = marks.find(({ id, date }) => id === data.markId && date === data.date);
  if (!mark) throw refusal('no-such-mark');
  if (mark.code === data.code) throw refusal('same-code');
  const { id: original, ...was } = mark;
  const now = { ...was, code: data.code };
  return {
    type: 'SessionMarkedCorrected',
    effectiveOn: mark.date,
    data: { original, now },
    personal: { reason: data.reason },
    rules: [codeInForce(now)],
  };
}
