import { stream } from '#platform/event-sourcing';
import { attendanceEvents, type AttendanceEvent, type Mark, type NotHeld } from './attendance.events.ts';

export type MarkInForce = Readonly<{ id: string }> & Mark;

/** The marks in force of one child in one school year: one a session; and of which sessions there were none. */
export type Attendance = Readonly<{ marks: readonly MarkInForce[]; notHeld: readonly NotHeld[] }>;

export const attendanceStream = stream<Attendance, AttendanceEvent, 'childId'>({
  category: 'attendance',
  events: attendanceEvents,
  about: ['childId'],
  initial: { marks: [], notHeld: [] },
  evolve: (state, { id, type, data }) =>
    type === 'SessionNotHeld'
      ? { ...state, notHeld: [...state.notHeld, data] }
      : { ...state, marks: [...state.marks, { id, ...data }] },
});
