import { Command, correction, refusals, unlessQuestioned, type Draft, type Facts } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import type { AttendanceCode } from '#statutory-rules';
import type { PlacementUnderWay } from '../../asks/placements-under-way.ts';
import type { AttendanceEvent } from '../attendance.events.ts';
import type { Attendance } from '../attendance.ts';
import { codeInForce } from '../code-in-force.ts';
import { asked, reasonsNotToCount } from '../register-counts.ts';

/** Another code for a session. Another day, session or placement is a void here and a new mark. */
export class CorrectMark extends Command<
  Readonly<{ childId: string; markId: string; date: CivilDate; code: AttendanceCode; reason: string }>
> {
  static readonly act = 'keep-the-register';
}

const refusal = refusals({
  'no-such-mark': 'No mark with this number stands for that day: it was never recorded, or it was voided.',
  'same-code':
    'Nothing would change: the session has this code now. Choose the code that it should have, or leave it as it stands.',
});

/** What kept the session from being counted is asked again only where the new code gives another reason. */
export function correctMark(
  { data, envelope }: CorrectMark,
  { marks }: Attendance,
  underWay: readonly PlacementUnderWay[],
  facts: Facts<AttendanceEvent>,
): Draft<AttendanceEvent> {
  const mark = marks.find(({ id, date }) => id === data.markId && date === data.date);
  if (!mark) throw refusal('no-such-mark');
  if (mark.code === data.code) throw refusal('same-code');
  const { id: original, ...was } = mark;
  const { entry, rule } = codeInForce({ ...was, code: data.code });
  const placement = underWay.find(({ placementId }) => placementId === was.placementId) ?? null;
  const reasons = reasonsNotToCount(was, entry, placement);
  const anew = reasons.filter((reason) => reason !== was.notCounted);
  const draft = correction(
    facts,
    { original, reason: data.reason },
    'SessionMarkedCorrected',
    { now: { code: data.code, notCounted: reasons[0] ?? null }, effectiveOn: mark.date, rules: [rule] },
    () => refusal('no-such-mark'),
  );
  return unlessQuestioned(draft, asked([{ session: was, reasons: anew, at: () => 'code' }]), envelope);
}
