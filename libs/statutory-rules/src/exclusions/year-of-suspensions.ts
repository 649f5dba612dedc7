import type { DateSpan, SchoolCalendar } from '../calendar/index.ts';
import { addDays, dateOf, dateParts, given, type IsoDate } from '../foundation/index.ts';
import type { SchoolYearStart } from './data/suspension-totals-law.ts';

/**
 * The school year that a date lies in: from the first term after July that a calendar holds, the earliest of several,
 * else from 1 September. Domain reference 2.3. With no calendars, the year from 1 September.
 */
export function schoolYearOf(on: IsoDate, calendars: readonly SchoolCalendar[], start: SchoolYearStart): DateSpan {
  const startIn = (year: number) => startOfYear(year, calendars, start);
  const { year } = dateParts(on);
  const first = on < startIn(year) ? year - 1 : year;
  return { from: startIn(first), to: addDays(startIn(first + 1), -1) };
}

function startOfYear(
  year: number,
  calendars: readonly SchoolCalendar[],
  { afterMonth, byMonth, otherwise }: SchoolYearStart,
) {
  // A calendar that begins in November holds a term after July, but hardly the first.
  const begins = calendars
    .flatMap((calendar) => given(calendar, 'calendar').terms.map(({ from }) => from))
    .filter((from) => from >= dateOf(year, afterMonth + 1, 1) && from < dateOf(year, byMonth + 1, 1))
    .sort();
  return begins[0] ?? dateOf(year, otherwise.month, otherwise.day);
}
