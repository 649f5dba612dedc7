import { Command, type Draft } from '#platform/event-sourcing';
import type { PlacementsByDay } from '../../asks/placements-under-way.ts';
import type { AttendanceEvent } from '../attendance.events.ts';
import type { Attendance } from '../attendance.ts';
import { marksRecorded, newMark, type SessionMark } from '../marks-recorded.ts';
import type { Born } from '../../asks/pupils-born.ts';

export class RecordMarks extends Command<Readonly<{ childId: string; marks: readonly SessionMark[] }>> {
  static readonly act = 'put-marks-right';
}

export const recordMarks = (
  { data: { marks }, envelope }: RecordMarks,
  attendance: Attendance,
  underWay: PlacementsByDay,
  born: Born | null,
): Draft<AttendanceEvent>[] => marksRecorded(marks, envelope, attendance, newMark(envelope, underWay, born));
