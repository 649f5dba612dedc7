import { addDays, dateInWords, weekday, weekdayAndDate, type IsoDate } from '../foundation/index.ts';
import { bankHolidayOn } from './bank-holidays.ts';
import { isWorkingDay, onOrNextWorkingDay } from './working-days.ts';

/**
 * Why nobody is expected at a school or a provider on a date, and the nearest day on which somebody is; null of a working day.
 * School holidays are not known here: `dayClosed` knows them. @throws InvalidInput `not-a-civil-date`
 */
export function dayOff(date: IsoDate, lies: 'ahead' | 'behind' = 'ahead'): string | null {
  if (isWorkingDay(date)) return null;
  const useful =
    lies === 'ahead'
      ? `next working day is ${weekdayAndDate(onOrNextWorkingDay(date))}`
      : `last working day before is ${weekdayAndDate(before(date))}`;
  return `${whyOff(date)}. The ${useful}.`;
}

const before = (date: IsoDate): IsoDate => (isWorkingDay(date) ? date : before(addDays(date, -1)));

/** Of a weekend or a bank holiday. */
export function whyOff(date: IsoDate): string {
  const day = weekday(date);
  if (day > 5) return `${dateInWords(date)} is a ${day === 6 ? 'Saturday' : 'Sunday'}`;
  return `${weekdayAndDate(date)} is a bank holiday (${bankHolidayOn(date)})`;
}
