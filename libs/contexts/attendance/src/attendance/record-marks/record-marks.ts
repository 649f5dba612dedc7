import { Command, type Draft } from '#platform/event-sourcing';
import type { PlacementsByDay } from '../../asks/placements-under-way.ts';
import type { AttendanceEvent } from '../attendance.events.ts';
import type { Attendance } from '../attendance.ts';
import { marksRecorded, type SessionMark } from '../marks-recorded.ts';

export class RecordMarks extends Command<Readonly<{ childId: string; marks: readonly SessionMark[] }>> {
  static readonly act = 'keep-the-register';
}

export const recordMarks = (
  { data: { marks }, envelope }: RecordMarks,
  attendance: Attendance,
  underWay: PlacementsByDay,
): Draft<AttendanceEvent>[] => marksRecorded(marks, envelope, attendance, underWay);
