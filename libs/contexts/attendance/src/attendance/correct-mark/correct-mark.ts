import { Command, correction, unlessQuestioned, type Draft, type Facts } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import type { AttendanceCode } from '#statutory-rules';
import type { PlacementUnderWay } from '../../asks/placements-under-way.ts';
import type { AttendanceEvent } from '../attendance.events.ts';
import type { Attendance } from '../attendance.ts';
import { markChanged, noSuchMark } from '../mark-changed.ts';
import { asked } from '../register-counts.ts';
import type { Born } from '../../asks/pupils-born.ts';

/** Another code for a session. Another day, session or placement is a void here and a new mark. */
export class CorrectMark extends Command<
  Readonly<{ childId: string; markId: string; date: CivilDate; code: AttendanceCode; reason: string }>
> {
  static readonly act = 'put-marks-right';
}

export function correctMark(
  { data: { markId, date, code, reason }, envelope }: CorrectMark,
  { marks }: Attendance,
  underWay: readonly PlacementUnderWay[],
  born: Born | null,
  facts: Facts<AttendanceEvent>,
): Draft<AttendanceEvent> {
  const mark = marks.find((each) => each.id === markId && each.date === date);
  if (!mark) throw noSuchMark();
  const { asked: of, change } = markChanged({ mark, code, underWay, born, at: (field) => field });
  const draft = correction(facts, { original: markId, reason }, 'SessionMarkedCorrected', change, noSuchMark);
  return unlessQuestioned(draft, asked([of]), envelope);
}
