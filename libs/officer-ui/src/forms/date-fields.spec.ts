import { describe, expect, it } from '@jest/globals';
import { dateFields, fieldsOf, readDate } from './date-fields.ts';

const read = (day: string, month: string, year: string) => readDate({ day, month, year }, 'As at date', '2026-06-26');

describe('A date in three fields', () => {
  it.each([
    ['5', '1', '2026', '2026-01-05'],
    ['05', '01', '2026', '2026-01-05'],
    ['29', '2', '2024', '2024-02-29'],
    ['6', 'March', '2026', '2026-03-06'],
    ['6', 'sept', '2025', '2025-09-06'],
    ['26', '6', '2026', '2026-06-26'],
  ])('%s %s %s is %s', (day, month, year, date) => expect(read(day, month, year)).toEqual({ kind: 'date', date }));

  it('may be left out', () => expect(read('', '', '')).toEqual({ kind: 'empty' }));

  it.each([
    ['30', '2', '2026', 'As at date must be a real date', ['day', 'month', 'year']],
    ['29', '2', '2026', 'As at date must be a real date', ['day', 'month', 'year']],
    ['0', '2', '2026', 'As at date must be a real date', ['day', 'month', 'year']],
    ['x', '2', '2026', 'As at date must be a real date', ['day']],
    ['1', '13', '2026', 'As at date must have a real month', ['month']],
    ['1', 'Octember!', '2026', 'As at date must have a real month', ['month']],
    ['1', 'marble', '2026', 'As at date must have a real month', ['month']],
    ['1', '2', '26', 'As at date must have a year of 4 numbers', ['year']],
    ['4', '5', '1012', 'As at date must have a year from 1900 to 2199', ['year']],
    ['1', '', '2026', 'As at date must include a month', ['month']],
    ['', '', '2026', 'As at date must include a day and month', ['day', 'month']],
    ['27', '6', '2026', 'As at date must be today, Friday 26 June, or before', ['day', 'month', 'year']],
  ])('%s %s %s is not: %s', (day, month, year, words, parts) =>
    expect(read(day, month, year)).toEqual({ kind: 'wrong', words, parts }),
  );

  it('is filled in again as it was', () =>
    expect(fieldsOf('2026-01-05')).toEqual({ day: '5', month: '1', year: '2026' }));

  it('takes one text for a name', () =>
    expect(dateFields({ 'as-at-day': ' 5 ', 'as-at-month': ['1', '2'] }, 'as-at')).toEqual({
      ...{ day: '5', month: '', year: '' },
    }));
});
