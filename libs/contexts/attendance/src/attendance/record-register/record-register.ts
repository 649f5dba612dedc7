import {
  CommandToMany,
  correction,
  refusals,
  type CommandEnvelope,
  type Draft,
  type Facts,
} from '#platform/event-sourcing';
import type { AttendanceCode } from '#statutory-rules';
import type { PlacementsByDay } from '../../asks/placements-under-way.ts';
import type { AttendanceEvent } from '../attendance.events.ts';
import type { Attendance } from '../attendance.ts';
import { markChanged } from '../mark-changed.ts';
import { schoolYearOf } from '../school-year.ts';
import { marksRecorded, newMark, type SessionMark } from '../marks-recorded.ts';
import { slotOf } from '../session-words.ts';
import type { Born } from '../../asks/pupils-born.ts';

/** A mark of a sheet: of a session that is marked already it says which code it takes the place of, and why. */
export type MarkOfSheet = Omit<SessionMark, 'placementId'> &
  Readonly<{ insteadOf?: AttendanceCode | null; reason?: string | null }>;

export type RowOfRegister = Readonly<{ childId: string; placementId: string; marks: readonly MarkOfSheet[] }>;

/** The marks of many children at one place, sent together: each child's are recorded as if they had come alone. */
export class RecordRegister extends CommandToMany<Readonly<{ providerId: string; rows: readonly RowOfRegister[] }>> {
  static readonly act = 'keep-the-register';
}

const refusal = refusals({
  'at-another-place': 'The child’s placement is at another place.',
  'mark-gone': 'The mark that was to be changed does not stand any more. Mark the session anew.',
  'changed-meanwhile': 'This mark was changed since you looked at it.',
  'changed-without-why': 'A mark that stands is changed for a reason. Say why, or put it back.',
});

type Row = Readonly<{ providerId: string; row: RowOfRegister; underWay: PlacementsByDay; year: string }> &
  Readonly<{ born: Born | null }>;

/** What one child's row comes to in one school year: a fact for each session that was not marked, a correction for each that was. */
export function recordRow(
  { providerId, row, underWay, year, born }: Row,
  envelope: CommandEnvelope,
  attendance: Attendance,
  facts: Facts<AttendanceEvent>,
): Draft<AttendanceEvent>[] {
  const { placementId } = row;
  const elsewhere = [...underWay.values()]
    .flat()
    .some((placement) => placement.placementId === placementId && placement.providerId !== providerId);
  if (elsewhere) throw refusal('at-another-place', 'placementId');
  const marks = row.marks.flatMap((mark, at) =>
    schoolYearOf(mark.date) === year ? [{ ...mark, placementId, at }] : [],
  );
  const anew = newMark(envelope, underWay, born);
  return marksRecorded(marks, envelope, attendance, (mark, sent, taken) => {
    const n = marks[sent]!.at;
    const { code, date, insteadOf, reason } = row.marks[n]!;
    if (!insteadOf) return anew(mark, n, taken);
    const at = (field: 'code' | 'date' | 'reason') => `marks.${n}.${field}`;
    const stands = attendance.marks.find((each) => slotOf(each) === slotOf(mark));
    if (!stands) throw refusal('mark-gone', at('code'));
    if (stands.placementId !== placementId) throw refusal('at-another-place', at('code'));
    const isTwice = row.marks.findIndex((each) => slotOf(each) === slotOf(mark)) < n;
    if (stands.code !== insteadOf || isTwice) throw refusal('changed-meanwhile', at('code'));
    if (!reason) throw refusal('changed-without-why', at('reason'));
    const { asked, change } = markChanged({ mark: stands, code, underWay: underWay.get(date) ?? [], born, at });
    const of = { original: stands.id, reason };
    return { ...asked, draft: correction(facts, of, 'SessionMarkedCorrected', change, () => refusal('mark-gone')) };
  });
}
