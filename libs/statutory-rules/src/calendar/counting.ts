import { addDays, addMonths, civilDate, dateParts, type IsoDate } from '../foundation/index.ts';
import type { Period } from './period.ts';
import { nthSchoolDay, shiftSchoolDays } from './school-days.ts';
import { shiftWorkingDays } from './working-days.ts';

/**
 * The counting convention of domain reference 2.3, one function for each form of words.
 * No limit moves because it falls on a day that does not count; see `onOrNextWorkingDay` for the one that does.
 * Each throws InvalidInput `not-a-civil-date`, or `beyond-the-calendar` where school days run out.
 */

/** "Within n of X": X is not counted, and the last day is in time. */
export const within = (period: Period, of: IsoDate): IsoDate => shift(period, civilDate(of), 1);

/** "Beginning with X": X is day 1 (or the first counted day after it). The last day of the period. */
export function beginningWith(period: Period, first: IsoDate): IsoDate {
  switch (period.unit) {
    case 'school day':
      return nthSchoolDay(period.calendar, period.count, first);
    case 'working day':
      return shiftWorkingDays(addDays(first, -1), period.count, period);
    case 'month':
      return lastDayOfMonthsBeginning(first, period.count);
    default:
      return addDays(shift(period, first, 1), -1);
  }
}

/** "Not less than n before X": counted back, X not counted. The latest day that is in time. */
export const notLessThanBefore = (period: Period, date: IsoDate): IsoDate => shift(period, civilDate(date), -1);

/** The clear-days reading of "not less than n before X", one day earlier: warn from it, do not judge by it. */
export function clearDaysBefore(period: Period, date: IsoDate): IsoDate {
  const latest = notLessThanBefore(period, date);
  if (period.unit === 'school day') return shiftSchoolDays(period.calendar, latest, -1);
  return period.unit === 'working day' ? shiftWorkingDays(latest, -1, period) : addDays(latest, -1);
}

/** "Before X": the last day in time. */
export const lastDayBefore = (date: IsoDate): IsoDate => addDays(date, -1);

function shift(period: Period, date: IsoDate, direction: 1 | -1): IsoDate {
  const n = period.count * direction;
  switch (period.unit) {
    case 'calendar day':
      return addDays(date, n);
    case 'week':
      return addDays(date, n * 7);
    case 'month':
      return addMonths(date, n);
    case 'working day':
      return shiftWorkingDays(date, n, period);
    case 'school day':
      return shiftSchoolDays(period.calendar, date, n);
  }
}

/** The day before the same day number; where the month has no such day, its last day is the last of the period. */
function lastDayOfMonthsBeginning(first: IsoDate, count: number): IsoDate {
  const corresponding = addMonths(first, count);
  return dateParts(corresponding).day === dateParts(first).day ? addDays(corresponding, -1) : corresponding;
}
