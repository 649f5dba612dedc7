import { stream, type DataOf } from '#platform/event-sourcing';
import { attendanceEvents, type AttendanceEvent, type SessionMarked } from './attendance.events.ts';

export type Mark = Readonly<{ id: string }> & DataOf<typeof SessionMarked>;

/** The marks in force of one child in one school year: one a session. */
export type Attendance = Readonly<{ marks: readonly Mark[] }>;

export const attendanceStream = stream<Attendance, AttendanceEvent, 'childId'>({
  category: 'attendance',
  events: attendanceEvents,
  about: ['childId'],
  initial: { marks: [] },
  evolve: ({ marks }, { id, data }) => ({ marks: [...marks, { id, ...data }] }),
});
