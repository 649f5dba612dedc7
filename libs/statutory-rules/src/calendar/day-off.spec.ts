import { describe, expect, it } from '@jest/globals';
import { addDays, type IsoDate } from '../foundation/index.ts';
import { bankHolidays } from './bank-holidays.ts';
import { dayOff } from './day-off.ts';

describe('A day on which nobody is expected', () => {
  it.each<readonly [IsoDate, string | null]>([
    ['2026-12-24', null],
    [
      '2026-12-25',
      'Friday 25 December 2026 is a bank holiday (Christmas Day). The next working day is Tuesday 29 December 2026.',
    ],
    ['2026-12-26', '26 December 2026 is a Saturday. The next working day is Tuesday 29 December 2026.'],
    ['2027-01-03', '3 January 2027 is a Sunday. The next working day is Monday 4 January 2027.'],
    ['2027-01-04', null],
    [
      '2027-03-29',
      'Monday 29 March 2027 is a bank holiday (Easter Monday). The next working day is Tuesday 30 March 2027.',
    ],
  ])('%s: %s', (date, said) => expect(dayOff(date)).toBe(said));

  it('names the working day before, of a day that lies behind', () =>
    expect(dayOff('2026-12-28', 'behind')).toBe(
      'Monday 28 December 2026 is a bank holiday (Boxing Day (substitute day)). The last working day before is Thursday 24 December 2026.',
    ));

  it('is each Saturday, each Sunday and each bank holiday of a year, and no other', () => {
    const holidays = bankHolidays(2027).map(({ date }) => date);
    const year = Array.from({ length: 365 }, (_, n) => addDays('2027-01-01', n));
    const off = year.filter((date) => dayOff(date) !== null);
    const weekend = (date: IsoDate) => [0, 6].includes(new Date(`${date}T12:00:00Z`).getUTCDay());
    expect(off).toEqual(year.filter((date) => weekend(date) || holidays.includes(date)));
  });
});
