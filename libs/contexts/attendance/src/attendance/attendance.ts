import { stream } from '#platform/event-sourcing';
import { attendanceEvents, type AttendanceEvent, type Mark } from './attendance.events.ts';

export type MarkInForce = Readonly<{ id: string }> & Mark;

/** The marks in force of one child in one school year: one a session. */
export type Attendance = Readonly<{ marks: readonly MarkInForce[] }>;

export const attendanceStream = stream<Attendance, AttendanceEvent, 'childId'>({
  category: 'attendance',
  events: attendanceEvents,
  about: ['childId'],
  initial: { marks: [] },
  evolve: ({ marks }, { id, data }) => ({ marks: [...marks, { id, ...data }] }),
});
