import { dateInWords, weekday, weekdayAndDate, type IsoDate } from '../foundation/index.ts';
import { bankHolidayOn } from './bank-holidays.ts';
import { isWorkingDay, onOrNextWorkingDay } from './working-days.ts';

/**
 * Why nobody is expected at a school or a provider on a date, and from when somebody is again; null of a working day. School
 * holidays are not known here. @throws InvalidInput `not-a-civil-date`
 */
export function dayOff(date: IsoDate): string | null {
  if (isWorkingDay(date)) return null;
  return `${whyOff(date)}. The next working day is ${weekdayAndDate(onOrNextWorkingDay(date))}.`;
}

function whyOff(date: IsoDate): string {
  const day = weekday(date);
  if (day > 5) return `${dateInWords(date)} is a ${day === 6 ? 'Saturday' : 'Sunday'}`;
  return `${weekdayAndDate(date)} is a bank holiday (${bankHolidayOn(date)})`;
}
