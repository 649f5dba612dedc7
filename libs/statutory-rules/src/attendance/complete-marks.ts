import { coverOf, isSchoolDay, schoolDaysBetween, type SchoolCalendar } from '../calendar/index.ts';
import { demand } from '../foundation/index.ts';
import { SESSIONS } from './data/register-codes.ts';
import { tally, type RegisterMark } from './tally.ts';

/**
 * The marks of one register in the order of their sessions, with none missing between the first and the last: else sessions
 * apart would pass for a run. That nothing came before the first or after the last cannot be seen from them.
 * @throws InvalidInput field `marks`: `no-marks`, `beyond-the-calendar`, `session-not-marked`, `not-a-school-day` (a possible
 * session on a day that the calendar does not have); and as {@link tally}
 */
export function completeMarks(marks: readonly RegisterMark[], calendar: SchoolCalendar): readonly RegisterMark[] {
  demand(marks.length > 0, 'marks', 'no-marks', 'must hold a mark');
  tally(marks); // refuses marks that are none
  const ordered = [...marks].sort((a, b) => (slotOf(a) < slotOf(b) ? -1 : 1));
  const [first, last] = [ordered[0]!, ordered.at(-1)!];
  const cover = coverOf(calendar);
  const known = cover.from <= first.on && last.on <= cover.to;
  demand(known, 'marks', 'beyond-the-calendar', `must lie in the calendar ${calendar.id}`);
  const possible = ordered.filter((mark) => tally([mark]).possible === 1);
  const onSchoolDays = possible.every(({ on }) => isSchoolDay(calendar, on));
  demand(onSchoolDays, 'marks', 'not-a-school-day', `must be possible only on school days of ${calendar.id}`);
  const marked = new Set(ordered.map(slotOf));
  const complete = schoolDaysBetween(calendar, first.on, last.on)
    .flatMap((on) => SESSIONS.map((session) => slotOf({ on, session })))
    .filter((slot) => slotOf(first) <= slot && slot <= slotOf(last))
    .every((slot) => marked.has(slot));
  demand(complete, 'marks', 'session-not-marked', 'must hold each session between the first and the last');
  return ordered;
}

const slotOf = ({ on, session }: Pick<RegisterMark, 'on' | 'session'>) => `${on} ${session}`;
