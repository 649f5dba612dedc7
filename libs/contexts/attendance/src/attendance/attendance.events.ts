import { code, correctable, date, event, id } from '#platform/event-sourcing';
import { ATTENDANCE_CODES, SESSIONS } from '#statutory-rules';

/** One session of one child, effective on its day. The start of the placement is what it rests on. */
export const SessionMarked = event('SessionMarked', {
  data: {
    date: date(),
    session: code(...SESSIONS),
    code: code(...ATTENDANCE_CODES),
    placementId: id(),
    placementStart: id(),
  },
});

/** Every fact recorded about a child's attendance in a school year. Stored for ever: add, never rename. */
export const attendanceEvents = correctable(SessionMarked);
export type AttendanceEvent = (typeof attendanceEvents)[number];
