import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { dates } from '../testing/arbitraries.ts';
import { expectRefused } from '../testing/expect-refused.ts';
import {
  addDays,
  addMonths,
  anniversary,
  civilDate,
  daysBetween,
  earlierOf,
  inOrder,
  isCivilDate,
  laterOf,
  mondayOf,
  weekday,
  type IsoDate,
} from './index.ts';

describe('A civil date', () => {
  it.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '26-01-01',
    '2026-01-01T00:00Z',
    '1899-12-31',
    '',
    'today',
  ])('is not %j', (text) => expectRefused(() => civilDate(text, 'dateOfBirth'), 'dateOfBirth', 'not-a-civil-date'));

  it('is recognised without a refusal', () => {
    expect(['2026-02-28', '2026-02-29', 20260101, null].map(isCivilDate)).toEqual([true, false, false, false]);
    expect(isCivilDate(['2026-02-28'])).toBe(false);
  });

  it('is so many days later as Temporal has it', () => {
    fc.assert(
      fc.property(dates(), fc.integer({ min: -20_000, max: 20_000 }), (date, days) => {
        const there = Temporal.PlainDate.from(date).add({ days }).toString();
        if (isCivilDate(there)) expect(addDays(date, days)).toBe(there);
        else expectRefused(() => addDays(date, days), 'days', 'beyond-the-calendar');
      }),
    );
  });

  it('has an earlier and a later of two', () => {
    expect([earlierOf('2026-01-01', '2026-01-02'), earlierOf('2026-01-02', '2026-01-01')]).toEqual([
      '2026-01-01',
      '2026-01-01',
    ]);
    expect([laterOf('2026-01-01', '2026-01-02'), laterOf('2026-01-02', '2026-01-01')]).toEqual([
      '2026-01-02',
      '2026-01-02',
    ]);
  });

  it('is refused where it is not text at all', () =>
    expectRefused(() => civilDate(20260101 as unknown as string), 'date', 'not-a-civil-date'));

  it('knows leap days', () => expect(civilDate('2028-02-29')).toBe('2028-02-29'));

  it.each<[IsoDate, number, IsoDate]>([
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-02-28', 1, '2026-03-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
  ])('%s and %i months is %s', (date, months, expected) => expect(addMonths(date, months)).toBe(expected));

  it.each<[IsoDate, number, IsoDate]>([
    ['2008-02-29', 16, '2024-02-29'],
    ['2020-02-29', 5, '2025-03-01'],
    ['2010-06-26', 16, '2026-06-26'],
  ])('of %s has its anniversary %i on %s', (date, years, expected) => expect(anniversary(date, years)).toBe(expected));

  it.each<[string, string, () => IsoDate]>([
    ['days', 'not-a-whole-number', () => addDays('2026-01-01', 1.5)],
    ['days', 'not-a-whole-number', () => addDays('2026-01-01', Number.NaN)],
    ['days', 'beyond-the-calendar', () => addDays('2199-12-31', 1)],
    ['days', 'beyond-the-calendar', () => addDays('1900-01-01', -1)],
    ['days', 'beyond-the-calendar', () => addDays('2026-01-01', 1e12)],
    ['days', 'beyond-the-calendar', () => addDays('2026-01-01', -1e12)],
    ['months', 'beyond-the-calendar', () => addMonths('2026-01-01', 1e7)],
    ['years', 'beyond-the-calendar', () => anniversary('2026-01-01', 174)],
  ])('refuses %s that are %s', (field, rule, call) => expectRefused(call, field, rule));

  it('reaches to the ends of what is known', () => {
    expect(addDays('2199-12-30', 1)).toBe('2199-12-31');
    expect(addDays('1900-01-01', daysBetween('1900-01-01', '2199-12-31'))).toBe('2199-12-31');
  });

  it('has a weekday and a Monday', () => {
    expect(weekday('2026-02-25')).toBe(3);
    expect(mondayOf('2026-02-25')).toBe('2026-02-23');
    expect(mondayOf('2026-02-23')).toBe('2026-02-23');
  });

  it('refuses a span that ends before it starts', () => {
    expectRefused(() => inOrder('2026-01-02', '2026-01-01', 'term'), 'term', 'ends-before-it-starts');
    expectRefused(() => inOrder('2026-02-30', '2026-03-01', 'term'), 'term.from', 'not-a-civil-date');
    expectRefused(() => inOrder('2026-02-01', '2026-02-30', 'term'), 'term.to', 'not-a-civil-date');
    expect(() => inOrder('2026-01-02', '2026-01-02', 'term')).not.toThrow();
  });

  it('adds days that it can take away', () => {
    fc.assert(
      fc.property(dates(), fc.integer({ min: -5000, max: 5000 }), (date, days) => {
        expect(addDays(addDays(date, days), -days)).toBe(date);
        expect(daysBetween(date, addDays(date, days))).toBe(days);
      }),
    );
  });
});
