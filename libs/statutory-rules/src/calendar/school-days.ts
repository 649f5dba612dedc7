import { demand, inOrder, wholeNumber, type IsoDate } from '../foundation/index.ts';
import { knownDay, schoolDaysOf, type SchoolCalendar } from './school-calendar.ts';

/** How many school days lie before a date. @throws InvalidInput `beyond-the-calendar` */
function rank(calendar: SchoolCalendar, date: IsoDate, field: string): number {
  knownDay(calendar, date, field);
  const days = schoolDaysOf(calendar);
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (days[middle]! < date) low = middle + 1;
    else high = middle;
  }
  return low;
}

function dayAt(calendar: SchoolCalendar, index: number): IsoDate {
  const day = schoolDaysOf(calendar)[index];
  const words = `the count runs past what the calendar ${calendar.id} covers`;
  demand(day !== undefined, 'calendar', 'beyond-the-calendar', words);
  return day;
}

/** n school days after (before, if negative) a date that is itself not counted. @throws InvalidInput `beyond-the-calendar` */
export function shiftSchoolDays(calendar: SchoolCalendar, date: IsoDate, n: number): IsoDate {
  const before = rank(calendar, date, 'date');
  const isOne = schoolDaysOf(calendar)[before] === date;
  return dayAt(calendar, n > 0 ? before + n - (isOne ? 0 : 1) : before + n);
}

/**
 * The n-th school day, where day 1 is `first`, or the first school day after it.
 * @throws InvalidInput `beyond-the-calendar`, `not-a-whole-number`
 */
export const nthSchoolDay = (calendar: SchoolCalendar, n: number, first: IsoDate): IsoDate =>
  dayAt(calendar, rank(calendar, first, 'first') + wholeNumber(n, 'n', 1) - 1);

/** The school days from one date to another, both included, in order. @throws InvalidInput `beyond-the-calendar` */
export function schoolDaysBetween(calendar: SchoolCalendar, from: IsoDate, to: IsoDate): readonly IsoDate[] {
  inOrder(from, to, 'school days');
  const days = schoolDaysOf(calendar);
  const end = rank(calendar, to, 'to');
  return days.slice(rank(calendar, from, 'from'), days[end] === to ? end + 1 : end);
}

/** True if the second school day follows the first with no school day between: weekends and holidays do not part them. */
export const nextToEachOther = (calendar: SchoolCalendar, one: IsoDate, next: IsoDate): boolean =>
  schoolDaysBetween(calendar, one, next).length === 2;
