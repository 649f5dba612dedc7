import { addDays, inForceOn, weekday, type Basis, type IsoDate } from '../foundation/index.ts';
import { bankHolidayOn, NO_ONE_OFFS, type OneOffHolidays } from './bank-holidays.ts';
import { workingDayRule } from './data/calendar-law.ts';

/** Not Saturday, Sunday or a bank holiday of England. @throws InvalidInput `not-a-civil-date` */
export const isWorkingDay = (date: IsoDate, oneOffs: OneOffHolidays = NO_ONE_OFFS): boolean =>
  inForceOn(workingDayRule, date).facts.weekdays.includes(weekday(date)) && bankHolidayOn(date, oneOffs) === null;

/** What a count of working days rests on, on a day: to be named with the clock's answer. */
export const workingDayBasis = (on: IsoDate): Basis => inForceOn(workingDayRule, on).basis;

/** The date if it is a working day, else the next one: only a limit that the law moves (subject access) uses it. */
export function onOrNextWorkingDay(date: IsoDate, oneOffs: OneOffHolidays = NO_ONE_OFFS): IsoDate {
  return isWorkingDay(date, oneOffs) ? date : onOrNextWorkingDay(addDays(date, 1), oneOffs);
}

/** n working days after (before, if negative) a date that is itself not counted. */
export function shiftWorkingDays(date: IsoDate, n: number, oneOffs: OneOffHolidays): IsoDate {
  const step = Math.sign(n);
  let day = date;
  for (let left = Math.abs(n); left > 0; left -= isWorkingDay(day, oneOffs) ? 1 : 0) day = addDays(day, step);
  return day;
}
