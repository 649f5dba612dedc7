import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { dateOfParts, isCivilDate, isDayOfCalendar } from './known-date.ts';

describe('What a date is', () => {
  it.each([
    ['2026-06-26', true],
    ['1900-01-01', true],
    ['1899-12-31', false],
    ['2199-12-31', true],
    ['2200-01-01', false],
    ['1012-05-04', false],
    ['0001-01-01', false],
    ['2024-02-29', true],
    ['2026-02-29', false],
    ['2100-02-29', false],
    ['2000-02-29', true],
    ['2026-04-31', false],
    ['2026-13-01', false],
    ['2026-00-10', false],
    ['2026-01-00', false],
    ['2026-1-1', false],
    ['2026-W10-1', false],
    ['2026-06-26T00:00:00Z', false],
    ['2026-06-26\n', false],
    ['٢٠٢٦-06-26', false],
    ['26/06/2026', false],
    ['', false],
    [20260626, false],
    [null, false],
    [['2026-06-26'], false],
  ])('%j: %p', (value, real) => expect(isCivilDate(value)).toBe(real));

  it('is what the calendar says, on every day', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1890, max: 2210 }),
        fc.integer({ min: 0, max: 14 }),
        fc.integer({ min: 0, max: 32 }),
        (year, month, day) => {
          const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
          expect(isDayOfCalendar(text)).toBe(calendarHas(text));
          expect(isCivilDate(text)).toBe(calendarHas(text) && year >= 1900 && year <= 2199);
          expect(dateOfParts(year, month, day)).toBe(isCivilDate(text) ? text : null);
        },
      ),
    ));
});

function calendarHas(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text).toString() === text;
  } catch {
    return false;
  }
}
