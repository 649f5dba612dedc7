import { civilDate, type IsoDate } from '../foundation/index.ts';
import { HOLIDAY_NAMES } from './data/holiday-names.ts';
import { FROM_1900 } from './data/holidays-from-1900.ts';
import { FROM_2000 } from './data/holidays-from-2000.ts';
import { FROM_2100 } from './data/holidays-from-2100.ts';

/** Whose bank holidays count: England's, or those of any part of the United Kingdom. */
export type HolidaysOf = 'England' | 'United Kingdom';

const YEARS: readonly string[] = [FROM_1900, FROM_2000, FROM_2100].flatMap((lines) => lines.trim().split('\n'));

/** The bank holidays of a year as they were recorded from the library, with their names, in order. */
export function listedHolidays(year: number, where: HolidaysOf): readonly (readonly [IsoDate, string])[] {
  const [, ...days] = YEARS[year - 1900]!.split(' ');
  return days
    .filter((day) => where === 'United Kingdom' || day[5] === '=')
    .map((day) => [civilDate(`${year}-${day.slice(0, 5)}`), HOLIDAY_NAMES[day.charCodeAt(6) - 97]!]);
}
