import { coverOf, type SchoolCalendar } from '../calendar/index.ts';
import { civilDate, demand, type IsoDate } from '../foundation/index.ts';

/** A date for which a calendar is known. @throws InvalidInput of the caller's field: `not-a-civil-date`, `beyond-the-calendar` */
export function knownDay(calendar: SchoolCalendar, date: IsoDate, field: string): IsoDate {
  const { from, to } = coverOf(calendar);
  const known = from <= civilDate(date, field) && date <= to;
  demand(known, field, 'beyond-the-calendar', `is outside the calendar ${calendar.id} (${from} to ${to})`);
  return date;
}
