import { addDays, type IsoDate } from '../foundation/index.ts';
import { bankHolidays } from './bank-holidays.ts';

// The movable days that divide the terms of statistics and of exclusions (domain reference 1.5, 3.3).

/** Easter Monday of a year. @throws InvalidInput `not-a-year` outside 1900 to 2199 */
export const easterMonday = (year: number): IsoDate => named(year, 'Easter Monday');

export const easterSunday = (year: number): IsoDate => addDays(easterMonday(year), -1);

/** The spring bank holiday, where it was moved too: 2 June in 2022. */
export const springBankHoliday = (year: number): IsoDate => named(year, 'Spring bank holiday');

const named = (year: number, name: string): IsoDate => bankHolidays(year).find((each) => each.name === name)!.date;
