import type { AttendanceFound } from '#contexts/attendance';
import type { PlacementsFound } from '#contexts/placements';
import { sessionsWithoutMark, slotOfChild, timetableOnEach } from '#pure/placements';
import type { CivilDate } from '#platform/time';
import { addDays, counted, daysBetween, type RegisterSession } from '#statutory-rules';
import { dayWords } from '../words/times.ts';

type Placement = Pick<PlacementsFound['items'][number], 'placementId' | 'startedOn' | 'endedOn' | 'timetable'>;
type Marks = readonly Pick<AttendanceFound['marks'][number], 'date' | 'session'>[];
export type SessionMissing = Readonly<{ date: CivilDate; session: RegisterSession; placementId: string }>;
type Within = Readonly<{ from: CivilDate; to: CivilDate; today: CivilDate; closed?: readonly CivilDate[] }>;

/**
 * The sessions that were agreed, lie behind, and have no mark: the earliest first. Weekends and bank holidays have none.
 * @param within.closed days on which no school is open, as far as they are known
 */
export function sessionsMissing(
  placements: readonly Placement[],
  marks: Marks,
  { from, to, today, closed = [] }: Within,
): readonly SessionMissing[] {
  const yesterday = addDays(today, -1);
  const last = to < yesterday ? to : yesterday;
  const begun = placements.filter(({ startedOn, timetable }) => startedOn !== null && timetable.length > 0);
  const first = begun.map(({ startedOn }) => startedOn!).toSorted()[0];
  if (first === undefined) return [];
  const since = first > from ? first : from;
  const dates = Array.from({ length: Math.max(0, daysBetween(since, last) + 1) }, (_, n) => addDays(since, n)).filter(
    (date) => !closed.includes(date),
  );
  const onEach = timetableOnEach(dates);
  const there = begun.map(({ placementId, startedOn, endedOn, timetable }) => ({
    placementId,
    childId: '',
    agreed: onEach({ firstDay: startedOn!, lastDay: endedOn ?? last, timetable }),
  }));
  const marked = new Set(marks.map(({ date, session }) => slotOfChild('', date, session)));
  return sessionsWithoutMark(there, dates, marked).map(({ date, session, placement: { placementId } }) => ({
    ...{ date, session, placementId },
  }));
}

/** Nobody is accused: there may have been a holiday. @param isKnown of all of its days it is known */
export const holidayWords = (isKnown: boolean): string =>
  isKnown
    ? 'Days on which schools are closed are left out.'
    : 'School holidays are not known to this register yet, so some of them may have been no school days.';

/** `50 agreed sessions, from Monday 26 October to Friday 27 November` */
export function missingWords(missing: readonly SessionMissing[]): string {
  const [first, last] = [missing[0]!.date, missing.at(-1)!.date];
  const when = first === last ? `on ${dayWords(first)}` : `from ${dayWords(first)} to ${dayWords(last)}`;
  return `${counted(missing.length, 'agreed session')}, ${when}`;
}
