import { code, correctable, eventsAbout, date, id, optional, type DataOf } from '#platform/event-sourcing';
import { ATTENDANCE_CODES, SESSIONS } from '#statutory-rules';

const { entryRemoved, event } = eventsAbout('childId');

/**
 * Why a session is not counted as possible, whatever its code: no school day, no session that was agreed, or a code that
 * only a statutory register can hold. A person confirmed each.
 */
export const notCountedReasons = ['weekend', 'bank-holiday', 'outside-timetable', 'no-register'] as const;
export type NotCounted = (typeof notCountedReasons)[number];

/** One session of one child, effective on its day. The start of the placement is what it rests on. */
export const SessionMarked = event('SessionMarked', {
  data: {
    date: date(),
    session: code(...SESSIONS),
    code: code(...ATTENDANCE_CODES),
    placementId: id(),
    placementStart: id(),
    /** Null where it counts as its code says. */
    notCounted: optional(code(...notCountedReasons)),
  },
});

/** A mark was given to the wrong child: it is gone. Effective on the day of its session. */
export const MarkRemoved = entryRemoved('MarkRemoved');

/** Why nobody was to be marked at a session that was agreed. */
export const noSessionReasons = ['place-closed', 'staff-away', 'agreed-otherwise'] as const;
export type NoSession = (typeof noSessionReasons)[number];

/**
 * There was no session, though one was agreed: no mark of it is awaited. Effective on its day. It is taken back, and never
 * corrected: another day or session is another fact.
 */
const [SessionNotHeld, , SessionNotHeldVoided] = correctable(
  event('SessionNotHeld', {
    data: { date: date(), session: code(...SESSIONS), placementId: id(), because: code(...noSessionReasons) },
  }),
);
export type NotHeld = DataOf<typeof SessionNotHeld>;

/** Every fact recorded about a child's attendance in a school year. Stored for ever: add, never rename. */
export const attendanceEvents = [
  ...correctable(SessionMarked),
  MarkRemoved,
  SessionNotHeld,
  SessionNotHeldVoided,
] as const;
/** What was marked of one session. */
export type Mark = DataOf<typeof SessionMarked>;
export type AttendanceEvent = (typeof attendanceEvents)[number];
