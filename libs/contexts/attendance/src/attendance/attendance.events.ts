import { code, correctable, date, entryRemoved, event, id } from '#platform/event-sourcing';
import { ATTENDANCE_CODES, SESSIONS } from '#statutory-rules';

export { whoseWords, type WhoseWords } from '#platform/event-sourcing';

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

/** A mark was given to the wrong child: it is gone. Effective on the day of its session. */
export const MarkRemoved = entryRemoved('MarkRemoved');

/** Every fact recorded about a child's attendance in a school year. Stored for ever: add, never rename. */
export const attendanceEvents = [...correctable(SessionMarked), MarkRemoved] as const;
export type AttendanceEvent = (typeof attendanceEvents)[number];
