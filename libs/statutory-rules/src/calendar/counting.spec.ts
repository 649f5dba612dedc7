import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, type IsoDate } from '../foundation/index.ts';
import { dates } from '../testing/arbitraries.ts';
import { CAL_A } from '../testing/cal-a.ts';
import { expectRefused } from '../testing/expect-refused.ts';
import {
  beginningWith,
  calendarDays,
  clearDaysBefore,
  lastDayBefore,
  months,
  notLessThanBefore,
  onOrNextWorkingDay,
  schoolDays,
  schoolDaysOf,
  weeks,
  within,
  withClosures,
  workingDays,
  type Period,
} from './index.ts';

describe('Counting [calendar.school-day] [calendar.working-day]', () => {
  it.each<[string, () => IsoDate, IsoDate]>([
    ['within 4 weeks of a meeting', () => within(weeks(4), '2024-11-01'), '2024-11-29'],
    ['within 8 weeks of a notice', () => within(weeks(8), '2024-11-25'), '2025-01-20'],
    ['within a month of 31 January', () => within(months(1), '2026-01-31'), '2026-02-28'],
    ['within 15 calendar days', () => within(calendarDays(15), '2026-03-01'), '2026-03-16'],
    ['within 5 school days, over half-term', () => within(schoolDays(5, CAL_A), '2026-02-12'), '2026-02-26'],
    ['within 2 school days of a Saturday', () => within(schoolDays(2, CAL_A), '2026-02-14'), '2026-02-24'],
    ['2 school days before a Sunday', () => notLessThanBefore(schoolDays(2, CAL_A), '2026-02-22'), '2026-02-12'],
    ['within 15 working days, over Easter', () => within(workingDays(15), '2026-03-27'), '2026-04-21'],
    ['15 days beginning with X', () => beginningWith(calendarDays(15), '2026-03-01'), '2026-03-15'],
    ['12 months beginning with X', () => beginningWith(months(12), '2026-04-07'), '2027-04-06'],
    ['a month beginning with 1 March', () => beginningWith(months(1), '2026-03-01'), '2026-03-31'],
    ['a month beginning with 31 January', () => beginningWith(months(1), '2026-01-31'), '2026-02-28'],
    ['2 weeks beginning with X', () => beginningWith(weeks(2), '2026-03-02'), '2026-03-15'],
    ['6 school days beginning with X', () => beginningWith(schoolDays(6, CAL_A), '2026-02-11'), '2026-02-25'],
    ['15 working days beginning with X', () => beginningWith(workingDays(15), '2026-03-27'), '2026-04-20'],
    ['2 school days before, X not counted', () => notLessThanBefore(schoolDays(2, CAL_A), '2026-01-12'), '2026-01-08'],
    ['the same in clear days', () => clearDaysBefore(schoolDays(2, CAL_A), '2026-01-12'), '2026-01-07'],
    ['2 weeks before', () => notLessThanBefore(weeks(2), '2026-03-20'), '2026-03-06'],
    ['the same in clear days', () => clearDaysBefore(weeks(2), '2026-03-20'), '2026-03-05'],
    ['2 working days before', () => notLessThanBefore(workingDays(2), '2026-04-07'), '2026-04-01'],
    ['the same in clear days', () => clearDaysBefore(workingDays(2), '2026-04-07'), '2026-03-31'],
    ['5 months before 31 July', () => notLessThanBefore(months(5), '2026-07-31'), '2026-02-28'],
    ['before 15 February', () => lastDayBefore('2026-02-15'), '2026-02-14'],
    ['moved from a Saturday, where the law moves it', () => onOrNextWorkingDay('2026-02-28'), '2026-03-02'],
  ])('%s', (_, count, expected) => expect(count()).toBe(expected));

  it.each([0, -1, 1.5, Number.NaN])('refuses %d as a count', (count) =>
    expectRefused(() => weeks(count), 'count', 'not-a-whole-number'),
  );

  it('refuses what is no date', () =>
    expectRefused(() => within(weeks(1), '2026-02-30' as IsoDate), 'date', 'not-a-civil-date'));

  it('is refused with a one-off holiday on no date', () => {
    const added = [{ date: '2026-6-15' as IsoDate, name: 'A proclaimed day' }];
    expectRefused(() => workingDays(3, { added, removed: [] }), 'added[0]', 'not-a-civil-date');
  });

  it('is refused by a calendar without terms', () => {
    const empty = { ...CAL_A, terms: [] };
    expectRefused(() => within(schoolDays(1, empty), '2026-02-02'), 'terms', 'no-terms');
  });

  const days = schoolDaysOf(CAL_A);
  const index = fc.nat({ max: days.length - 1 });

  it('inverts in school days: n after and n before lead back', () => {
    fc.assert(
      fc.property(index, index, (a, b) => {
        fc.pre(a < b);
        const period = schoolDays(b - a, CAL_A);
        expect(within(period, days[a]!)).toBe(days[b]);
        expect(notLessThanBefore(period, days[b]!)).toBe(days[a]);
      }),
    );
  });

  it('never gives a due date before its trigger, nor a latest day after it', () => {
    const make: ((n: number) => Period)[] = [calendarDays, weeks, months, workingDays];
    fc.assert(
      fc.property(dates(), fc.constantFrom(...make), fc.integer({ min: 1, max: 60 }), (date, unit, n) => {
        expect(within(unit(n), date) > date).toBe(true);
        expect(beginningWith(unit(n), date) >= date).toBe(true);
        expect(notLessThanBefore(unit(n), date) < date).toBe(true);
        expect(clearDaysBefore(unit(n), date) < notLessThanBefore(unit(n), date)).toBe(true);
      }),
    );
  });

  it('never brings a date nearer when the calendar has more days off', () => {
    fc.assert(
      fc.property(fc.nat({ max: 40 }), fc.nat({ max: 50 }), fc.integer({ min: 1, max: 10 }), (from, off, n) => {
        const shut = addDays('2026-01-06', off);
        const fewer = withClosures(CAL_A, [{ kind: 'closure', from: shut, to: shut }]);
        const start = days[from]!;
        expect(within(schoolDays(n, fewer), start) >= within(schoolDays(n, CAL_A), start)).toBe(true);
      }),
    );
  });

  it('never brings a latest day before a date nearer to it either', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 15, max: 57 }),
        fc.nat({ max: 50 }),
        fc.integer({ min: 1, max: 10 }),
        (to, off, n) => {
          const shut = addDays('2026-01-06', off);
          const fewer = withClosures(CAL_A, [{ kind: 'closure', from: shut, to: shut }]);
          const date = days[to]!;
          const [latest, earlier] = [CAL_A, fewer].map((calendar) => notLessThanBefore(schoolDays(n, calendar), date));
          expect(earlier! <= latest!).toBe(true);
          expect(clearDaysBefore(schoolDays(n, fewer), date) <= clearDaysBefore(schoolDays(n, CAL_A), date)).toBe(true);
        },
      ),
    );
  });
});
