import { recalled } from '#civil-time';
import { addDays, inForceOn, weekday, type Basis, type IsoDate, type Rule } from '../foundation/index.ts';
import { bankHolidayOn, NO_ONE_OFFS, type OneOffHolidays } from './bank-holidays.ts';
import type { HolidaysOf } from './listed-holidays.ts';
import { workingDayRule, workingDayUnitedKingdomRule, type CountedWeek } from './data/calendar-law.ts';

/** Not Saturday, Sunday or a bank holiday of England. @throws InvalidInput `not-a-civil-date` */
export const isWorkingDay = (date: IsoDate, oneOffs: OneOffHolidays = NO_ONE_OFFS): boolean =>
  countsIn('England', date, oneOffs);

const countsIn = (where: HolidaysOf, date: IsoDate, oneOffs: OneOffHolidays): boolean =>
  oneOffs === NO_ONE_OFFS ? countsByItself(`${where} ${date}`) : counts(where, date, oneOffs);

/** Without one-offs a day counts the same each time it is asked. */
const countsByItself = recalled(5_000, (asked) => {
  const at = asked.lastIndexOf(' ');
  return counts(asked.slice(0, at) as HolidaysOf, asked.slice(at + 1) as IsoDate, NO_ONE_OFFS);
});

function counts(where: HolidaysOf, date: IsoDate, oneOffs: OneOffHolidays): boolean {
  const { weekdays, notYet = [], proclaimed = [] } = inForceOn(RULES[where], date).facts;
  const listed = !notYet.includes(date) && bankHolidayOn(date, oneOffs, where) !== null;
  const holiday = listed || (proclaimed.includes(date) && !oneOffs.removed.includes(date));
  return weekdays.includes(weekday(date)) && !holiday;
}

const RULES: Readonly<Record<HolidaysOf, Rule<CountedWeek>>> = {
  England: workingDayRule,
  'United Kingdom': workingDayUnitedKingdomRule,
};

/** What a count of working days rests on, on a day: to be named with the clock's answer. */
export const workingDayBasis = (on: IsoDate, where: HolidaysOf = 'England'): Basis => inForceOn(RULES[where], on).basis;

/** The date if it is a working day, else the next one: only a limit that the law moves (subject access) uses it. */
export function onOrNextWorkingDay(date: IsoDate, oneOffs: OneOffHolidays = NO_ONE_OFFS): IsoDate {
  return isWorkingDay(date, oneOffs) ? date : onOrNextWorkingDay(addDays(date, 1), oneOffs);
}

/** Which days a period in working days counts. */
export type CountedWorkingDays = Readonly<{ oneOffs: OneOffHolidays; where: HolidaysOf }>;

/** n working days after (before, if negative) a date that is itself not counted. */
export function shiftWorkingDays(date: IsoDate, n: number, { oneOffs, where }: CountedWorkingDays): IsoDate {
  const step = Math.sign(n);
  let day = date;
  for (let left = Math.abs(n); left > 0; left -= countsIn(where, day, oneOffs) ? 1 : 0) day = addDays(day, step);
  return day;
}
