import { describe, expect, it } from '@jest/globals';
import { expectRefused } from '../testing/expect-refused.ts';
import { civilDate, weekday, type IsoDate } from '../foundation/index.ts';
import {
  bankHolidayOn,
  bankHolidays,
  bankHolidaysBetween,
  easterSunday,
  isWorkingDay,
  springBankHoliday,
} from './index.ts';

describe('Bank holidays of England [calendar.bank-holidays]', () => {
  it.each<[number, string]>([
    [2025, '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26'],
    [2026, '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28'],
    [2027, '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28'],
    [2028, '01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26'],
    [2029, '01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26'],
    [2022, '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27'],
    [1995, '01-02 04-14 04-17 05-08 05-29 08-28 12-25 12-26'],
    [1999, '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28 12-31'],
    [2002, '01-01 03-29 04-01 05-06 06-03 06-04 08-26 12-25 12-26'],
    [2012, '01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26'],
  ])('%i: the weekdays %s', (year, expected) => {
    const weekdays = bankHolidays(year).filter(({ date }) => weekday(date) < 6);
    expect(weekdays.map(({ date }) => date.slice(5)).join(' ')).toBe(expected);
  });

  it('keep Christmas and Boxing Day 2027 two days', () => {
    expect(bankHolidayOn('2027-12-27')).toContain('Christmas');
    expect(bankHolidayOn('2027-12-28')).toContain('Boxing');
  });

  it('include the movable days that divide the year', () => {
    expect([2024, 2025, 2026].map(easterSunday)).toEqual(['2024-03-31', '2025-04-20', '2026-04-05']);
    expect([2002, 2012, 2022, 2026].map(springBankHoliday)).toEqual([
      '2002-06-04',
      '2012-06-04',
      '2022-06-02',
      '2026-05-25',
    ]);
    expectRefused(() => springBankHoliday(2400), 'year', 'not-a-year');
  });

  it('take one-off days, added and moved away', () => {
    const oneOffs = {
      added: [{ date: civilDate('2026-06-15'), name: 'A proclaimed day' }],
      removed: [civilDate('2026-05-25')],
    };
    expect(bankHolidayOn('2026-06-15', oneOffs)).toBe('A proclaimed day');
    expect(bankHolidayOn('2026-05-25', oneOffs)).toBeNull();
    expect(bankHolidaysBetween('2026-05-01', '2026-06-30', oneOffs).map(({ date }) => date)).toEqual([
      '2026-05-04',
      '2026-06-15',
    ]);
    expect(bankHolidays(2025, oneOffs)).toHaveLength(8);
  });

  it('are given between two dates, both included, over the turn of the year', () => {
    expect(bankHolidaysBetween('2025-12-26', '2026-04-03').map(({ date }) => date)).toEqual([
      '2025-12-26',
      '2026-01-01',
      '2026-04-03',
    ]);
    expectRefused(() => bankHolidaysBetween('2026-02-02', '2026-02-01'), 'bank holidays', 'ends-before-it-starts');
  });

  it('are moved or added only while the version that says so holds', () => {
    expect(bankHolidayOn('2012-05-28')).toBeNull();
    expect(bankHolidayOn('2011-04-29')).toBe('Royal wedding');
    expect(bankHolidayOn('2010-04-29')).toBeNull();
  });

  it.each([1899, 2200, 2026.5, Number.NaN])('refuse the year %d', (year) =>
    expectRefused(() => bankHolidays(year), 'year', 'not-a-year'),
  );

  it.each([1900, 2199])('reach to the year %d', (year) => expect(bankHolidays(year).length).toBeGreaterThan(4));

  it('refuse what is no date', () =>
    expectRefused(
      () => bankHolidays(2026, { added: [{ date: '2026-02-30' as IsoDate, name: 'x' }], removed: [] }),
      'added[0]',
      'not-a-civil-date',
    ));

  it('refuse a day taken away that is no date', () =>
    expectRefused(
      () => bankHolidays(2026, { added: [], removed: ['2026-02-30' as IsoDate] }),
      'removed[0]',
      'not-a-civil-date',
    ));
});

describe('A working day [calendar.working-day]', () => {
  it.each<[IsoDate, boolean]>([
    ['2026-04-02', true],
    ['2026-04-03', false],
    ['2026-04-04', false],
    ['2026-04-05', false],
    ['2026-12-28', false],
  ])('%s: %s', (date, expected) => expect(isWorkingDay(date)).toBe(expected));
});
