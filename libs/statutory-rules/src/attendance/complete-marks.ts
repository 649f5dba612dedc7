import { earliestFirst } from '#civil-time';
import { coverOf, isSchoolDay, schoolDaysBetween, type SchoolCalendar } from '../calendar/index.ts';
import { demand, given } from '../foundation/index.ts';
import { SESSIONS } from './data/register-codes.ts';
import { tally, type RegisterMark } from './tally.ts';

/**
 * The marks of one register in the order of their sessions, with none missing between the first and the last: else sessions
 * apart would pass for a run. That nothing came before the first or after the last cannot be seen from them.
 * @throws InvalidInput field `marks`: `no-marks`, `session-not-marked` (it is named); of the mark `marks[37].on`:
 * `beyond-the-calendar`, `not-a-school-day` (a possible session on a day that the calendar does not have); field `calendar`:
 * `missing`; and as {@link tally}
 */
export function completeMarks(marks: readonly RegisterMark[], calendar: SchoolCalendar): readonly RegisterMark[] {
  demand(given(marks, 'marks').length > 0, 'marks', 'no-marks', 'must hold a mark');
  tally(marks); // refuses marks that are none
  const ordered = marks.toSorted(earliestFirst(slotOf));
  const [first, last] = [ordered[0]!, ordered.at(-1)!];
  const cover = coverOf(calendar);
  const outside = marks.findIndex(({ on }) => on < cover.from || cover.to < on);
  demand(outside === -1, `marks[${outside}].on`, 'beyond-the-calendar', `must lie in the calendar ${calendar.id}`);
  const wrong = marks.findIndex((mark) => tally([mark]).possible === 1 && !isSchoolDay(calendar, mark.on));
  const words = `must be possible only on school days of ${calendar.id}`;
  demand(wrong === -1, `marks[${wrong}].on`, 'not-a-school-day', words);
  const marked = new Set(ordered.map(slotOf));
  const missing = schoolDaysBetween(calendar, first.on, last.on)
    .flatMap((on) => SESSIONS.map((session) => slotOf({ on, session })))
    .filter((slot) => slotOf(first) <= slot && slot <= slotOf(last))
    .find((slot) => !marked.has(slot));
  const each = `must hold each session between the first and the last, and holds none of ${missing}`;
  demand(missing === undefined, 'marks', 'session-not-marked', each);
  return ordered;
}

const slotOf = ({ on, session }: Pick<RegisterMark, 'on' | 'session'>) => `${on} ${session}`;
