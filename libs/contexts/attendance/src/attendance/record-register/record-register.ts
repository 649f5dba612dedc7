import { CommandToMany, refusals, type CommandEnvelope, type Draft } from '#platform/event-sourcing';
import type { PlacementsByDay } from '../../asks/placements-under-way.ts';
import type { AttendanceEvent } from '../attendance.events.ts';
import type { Attendance } from '../attendance.ts';
import { marksRecorded, type SessionMark } from '../marks-recorded.ts';

export type RowOfRegister = Readonly<{
  childId: string;
  placementId: string;
  marks: readonly Omit<SessionMark, 'placementId'>[];
}>;

/** The marks of many children at one place, sent together: each child's are recorded as if they had come alone. */
export class RecordRegister extends CommandToMany<Readonly<{ providerId: string; rows: readonly RowOfRegister[] }>> {
  static readonly act = 'keep-the-register';
}

const refusal = refusals({ 'at-another-place': 'The child’s placement is at another place.' });

/** What one child's row comes to. */
export function recordRow(
  { providerId, row, underWay }: Readonly<{ providerId: string; row: RowOfRegister; underWay: PlacementsByDay }>,
  envelope: CommandEnvelope,
  attendance: Attendance,
): Draft<AttendanceEvent>[] {
  const { placementId } = row;
  const elsewhere = [...underWay.values()]
    .flat()
    .some((placement) => placement.placementId === placementId && placement.providerId !== providerId);
  if (elsewhere) throw refusal('at-another-place', 'placementId');
  const marks = row.marks.map((mark) => ({ ...mark, placementId }));
  return marksRecorded(marks, envelope, attendance, underWay);
}
