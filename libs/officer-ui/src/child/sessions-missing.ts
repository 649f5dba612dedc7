import type { AttendanceFound } from '#contexts/attendance';
import type { PlacementsFound } from '#contexts/placements';
import { sessionsOn } from '#pure/placements';
import type { CivilDate } from '#platform/time';
import { addDays, counted, SESSIONS, type RegisterSession } from '#statutory-rules';
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
  const shut = new Set(closed);
  const marked = new Set(marks.map(({ date, session }) => `${date} ${session}`));
  const yesterday = addDays(today, -1);
  const last = to < yesterday ? to : yesterday;
  const begun = placements.filter(({ startedOn, timetable }) => startedOn !== null && timetable.length > 0);
  const first = begun.map(({ startedOn }) => startedOn!).toSorted()[0];
  const missing: SessionMissing[] = [];
  if (first === undefined) return missing;
  for (let date = first > from ? first : from; date <= last; date = addDays(date, 1)) {
    if (shut.has(date)) continue;
    const there = begun.filter(({ startedOn, endedOn }) => startedOn! <= date && (endedOn === null || date <= endedOn));
    for (const session of SESSIONS) {
      const at = there.find(({ timetable }) => sessionsOn(timetable, date).includes(session));
      if (at && !marked.has(`${date} ${session}`)) missing.push({ date, session, placementId: at.placementId });
    }
  }
  return missing;
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
