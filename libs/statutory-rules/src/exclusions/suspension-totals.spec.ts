import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { schoolDaysOf, type SchoolCalendar } from '../calendar/index.ts';
import { answered, fraction, type IsoDate } from '../foundation/index.ts';
import { CAL_A } from '../testing/cal-a.ts';
import { expectRefused } from '../testing/expect-refused.ts';
import { suspensionLimit, suspensionTermTotal, type Suspension } from './index.ts';

const whole = (from: IsoDate, to: IsoDate): Suspension => ({ kind: 'suspension', from, to });
const lunchtimes = (from: IsoDate, to: IsoDate): Suspension => ({ kind: 'lunchtime suspension', from, to });

const AUTUMN: SchoolCalendar = {
  id: 'autumn at the school before',
  keptBy: 'academy trust',
  terms: [{ name: 'autumn 2025', from: '2025-09-03', to: '2025-12-19' }],
  closures: [],
};

describe('Forty-five school days in a school year [excl.limit]', () => {
  const total = (suspensions: readonly Suspension[], on: IsoDate = '2026-03-31') =>
    answered(suspensionLimit([{ school: 'A', calendar: CAL_A, suspensions }], on));

  it.each<[string, Suspension[], number]>([
    ['five whole days', [whole('2026-03-02', '2026-03-06')], 10],
    ['half-term not counted', [whole('2026-02-13', '2026-02-23')], 4],
    ['lunchtimes as half days', [lunchtimes('2026-03-02', '2026-03-04')], 3],
    [
      'an afternoon to a morning',
      [{ ...whole('2026-03-02', '2026-03-04'), kind: 'suspension', starts: 'PM', ends: 'AM' }],
      4,
    ],
    ['a morning alone', [{ ...whole('2026-03-02', '2026-03-02'), kind: 'suspension', ends: 'AM' }], 1],
    ['nothing', [], 0],
  ])('%s: in half days %#', (_, suspensions, halves) =>
    expect(total(suspensions).result.schoolDays).toEqual(fraction(halves, 2)),
  );

  it('adds the schools of that year, each by its own calendar, and leaves other years out', () => {
    const before = { school: 'B', calendar: AUTUMN, suspensions: [whole('2025-09-03', '2025-10-31')] }; // 43 days
    const now = {
      school: 'A',
      calendar: CAL_A,
      suspensions: [whole('2026-03-02', '2026-03-03'), lunchtimes('2026-03-05', '2026-03-05')],
    };
    const answer = answered(suspensionLimit([before, now], '2026-03-05'));
    expect(answer.result).toEqual({
      schoolDays: { n: 91, d: 2 },
      left: { n: 0, d: 2 },
      passed: true,
      schoolYear: { from: '2025-09-03', to: '2026-08-31' },
    });
    expect(answer.sentence).toBe(
      'Suspended for 45.5 school days in the school year from 3 September 2025 (first term after July), all schools together: more than the 45 allowed.',
    );
    expect(answer.restsOn.map(({ id }) => id)).toEqual(['calendar.school-day']);
    expect(answered(suspensionLimit([before, now], '2025-08-31')).result.schoolDays.n).toBe(0);
    expect(answered(suspensionLimit([before, now], '2026-09-01')).result.schoolYear.from).toBe('2026-09-01');
  });

  it('has no answer before a source shows it', () =>
    expect(suspensionLimit([], '2023-09-29')).toMatchObject({ reason: 'commencement not established' }));

  it('is not passed at exactly forty-five', () => {
    const before = { school: 'B', calendar: AUTUMN, suspensions: [whole('2025-09-03', '2025-10-31')] };
    const now = { school: 'A', calendar: CAL_A, suspensions: [whole('2026-03-02', '2026-03-03')] };
    const { result, sentence } = answered(suspensionLimit([before, now], '2026-03-05'));
    expect(result).toMatchObject({ passed: false, left: { n: 0, d: 2 } });
    expect(sentence).toContain('45 school days');
    expect(sentence).toContain('0 days left of the 45 allowed');
  });

  it('is the same however the suspensions are split', () => {
    const days = schoolDaysOf(CAL_A);
    fc.assert(
      fc.property(fc.nat({ max: 30 }), fc.integer({ min: 1, max: 20 }), fc.nat({ max: 19 }), (from, length, cut) => {
        fc.pre(cut < length - 1);
        const day = (n: number) => days[from + n]!;
        const one = [whole(day(0), day(length - 1))];
        const two = [whole(day(0), day(cut)), whole(day(cut + 1), day(length - 1))];
        expect(total(two).result).toEqual(total(one).result);
      }),
    );
  });
});

describe('The school year of the limit [excl.limit]', () => {
  const term = (from: IsoDate, to: IsoDate): SchoolCalendar => ({
    id: from,
    keptBy: 'academy trust',
    terms: [{ name: from, from, to }],
    closures: [],
  });
  const EARLY = term('2026-08-24', '2026-12-18');
  const BY_TERM = 'the school year from the first term after July';
  const BY_DATE = 'the school year from 1 September';

  it('begins with the first term after July, and the reading from 1 September is named', () => {
    const school = { school: 'A', calendar: EARLY, suspensions: [whole('2026-08-27', '2026-08-28')] };
    const { result, reading, sentence } = answered(suspensionLimit([school], '2026-09-10'));
    expect([result.schoolDays, result.schoolYear]).toEqual([
      { n: 4, d: 2 },
      { from: '2026-08-24', to: '2027-08-31' },
    ]);
    expect(reading?.chosen).toBe(BY_TERM);
    expect(reading?.others.map((other) => [other.reading, other.result.schoolDays, other.result.schoolYear])).toEqual([
      [BY_DATE, { n: 0, d: 2 }, { from: '2026-09-01', to: '2027-08-31' }],
    ]);
    expect(sentence).toBe(
      'Suspended for 2 school days in the school year from 24 August 2026 (first term after July), all schools together: 43 days left of the 45 allowed. From 1 September: 0 school days.',
    );
  });

  it.each<[string, IsoDate, SchoolCalendar[], IsoDate, IsoDate]>([
    ['the day before that term', '2026-08-23', [EARLY], '2025-09-01', '2026-08-23'],
    ['that term’s first day', '2026-08-24', [EARLY], '2026-08-24', '2027-08-31'],
    [
      'the earliest of several schools',
      '2026-08-25',
      [EARLY, term('2026-09-02', '2026-12-18')],
      '2026-08-24',
      '2027-08-31',
    ],
    ['a term from September', '2026-09-10', [term('2026-09-07', '2026-12-18')], '2026-09-07', '2027-08-31'],
    ['the days before it', '2026-09-06', [term('2026-09-07', '2026-12-18')], '2025-09-01', '2026-09-06'],
  ])('%s', (_, on, calendars, from, to) => {
    const schools = calendars.map((calendar) => ({ school: calendar.id, calendar, suspensions: [] }));
    const { result, sentence } = answered(suspensionLimit(schools, on));
    expect(result.schoolYear).toEqual({ from, to });
    expect(sentence.includes('(first term after July)')).toBe(from !== '2025-09-01');
  });

  it.each<[string, SchoolCalendar[]]>([
    ['no calendar', []],
    ['a calendar that begins with the second half of the autumn', [term('2026-11-02', '2026-12-18')]],
    ['a term that ran on into August', [term('2026-04-20', '2026-08-05')]],
    ['a term from 1 September itself', [term('2026-09-01', '2026-12-18')]],
  ])('is from 1 September with %s, without a second reading', (_, calendars) => {
    const schools = calendars.map((calendar) => ({ school: 'A', calendar, suspensions: [] }));
    const { result, reading, caveats } = answered(suspensionLimit(schools, '2026-12-01'));
    expect([result.schoolYear.from, reading]).toEqual(['2026-09-01', null]);
    expect(caveats).toContain(
      'The school year begins with the first term after July (s579): 1 September where no calendar holds that term (from memory, unverified)',
    );
  });

  it('counts no school twice', () => {
    const school = { school: 'A', calendar: CAL_A, suspensions: [] };
    expectRefused(() => suspensionLimit([school, school], '2026-03-03'), 'schools', 'school-listed-twice');
  });
});

describe('Terms for the totals [excl.term]', () => {
  const SIX: SchoolCalendar = {
    id: 'six terms 2025/26',
    keptBy: 'council',
    terms: [
      { name: '1', from: '2025-09-03', to: '2025-10-24' },
      { name: '2', from: '2025-11-03', to: '2025-12-19' },
      { name: '3', from: '2026-01-06', to: '2026-02-13' },
      { name: '4', from: '2026-02-23', to: '2026-03-27' },
      { name: '5', from: '2026-04-13', to: '2026-05-22' },
      { name: '6', from: '2026-06-01', to: '2026-07-21' },
    ],
    closures: [],
  };
  const MORE = 'more than three';
  const at = (calendar: SchoolCalendar, suspensions: readonly Suspension[] = []) => ({
    school: 'A',
    calendar,
    suspensions,
  });
  it.each<[IsoDate, IsoDate, IsoDate]>([
    ['2026-02-24', '2025-12-31', '2026-04-05'],
    ['2026-04-06', '2026-04-06', '2026-07-30'],
    ['2025-12-31', '2025-12-31', '2026-04-05'],
    ['2025-12-30', '2025-07-31', '2025-12-30'],
    ['2026-07-30', '2026-04-06', '2026-07-30'],
  ])('with six terms, %s lies in %s to %s', (on, from, to) =>
    expect(answered(suspensionTermTotal(at(SIX), MORE, on)).result.term).toEqual({ from, to }),
  );

  it('does not depend on which of its terms are loaded', () => {
    const loaded = { ...SIX, terms: SIX.terms.slice(3, 4) };
    const answer = answered(suspensionTermTotal(at(loaded), MORE, '2026-02-24'));
    expect(answer.result.term).toEqual({ from: '2025-12-31', to: '2026-04-05' });
  });

  it('adds what lies in the long term, and no more', () => {
    const suspensions = [
      whole('2025-12-18', '2025-12-19'),
      whole('2026-02-12', '2026-02-13'),
      whole('2026-02-23', '2026-02-24'),
      lunchtimes('2026-04-13', '2026-04-13'),
    ];
    const answer = answered(suspensionTermTotal(at(SIX, suspensions), MORE, '2026-02-24'));
    expect(answer.result.schoolDays).toEqual({ n: 8, d: 2 });
    expect(answer.sentence).toBe('Suspended for 4 school days in the term from 31 December 2025 to 5 April 2026.');
    expect(answer.restsOn.map(({ id }) => id)).toEqual(['calendar.school-day']);
  });

  it('with three terms or fewer, takes the school’s own', () => {
    const answer = answered(
      suspensionTermTotal(at(CAL_A, [whole('2026-03-02', '2026-03-03')]), 'three or fewer', '2026-03-03'),
    );
    expect(answer.result).toEqual({ schoolDays: { n: 4, d: 2 }, term: { from: '2026-01-05', to: '2026-04-02' } });
    // Two years of three terms are not six terms.
    const years = [...SIX.terms.slice(0, 3), { name: '7', from: '2026-09-02', to: '2026-12-18' } as const];
    const both = { ...SIX, terms: years };
    expect(answered(suspensionTermTotal(at(both), 'three or fewer', '2026-01-06')).result.term.to).toBe('2026-02-13');
    const earlier = [{ name: '0', from: '2025-04-22', to: '2025-07-21' } as const, ...SIX.terms.slice(0, 3)];
    const since = answered(suspensionTermTotal(at({ ...SIX, terms: earlier }), 'three or fewer', '2026-02-13'));
    expect(since.result.term).toEqual({ from: '2026-01-06', to: '2026-02-13' });
    expect(since.caveats).toEqual([
      'Terms for the totals of suspensions: first day in force not established',
      'That they divide the year of a school with more than three terms (from memory, unverified)',
      'The school year begins with the first term after July (s579): 1 September where no calendar holds that term (from memory, unverified)',
      'School day: unverified (from memory)',
    ]);
  });

  it.each<[string, string, () => unknown]>([
    ['on', 'outside-every-term', () => suspensionTermTotal(at(CAL_A), 'three or fewer', '2026-04-03')],
    ['on', 'not-a-civil-date', () => suspensionTermTotal(at(CAL_A), 'three or fewer', '2026-04-31')],
    ['termsInYear', 'not-one-of', () => suspensionTermTotal(at(CAL_A), 'six' as 'three or fewer', '2026-03-03')],
    ['termsInYear', 'calendar-holds-more', () => suspensionTermTotal(at(SIX), 'three or fewer', '2026-02-24')],
    [
      'termsInYear',
      'calendar-holds-more',
      () => suspensionTermTotal(at({ ...SIX, terms: SIX.terms.slice(0, 4) }), 'three or fewer', '2026-02-24'),
    ],
    [
      'on',
      'outside-every-term',
      () => suspensionTermTotal(at({ ...SIX, terms: SIX.terms.slice(0, 3) }), 'three or fewer', '2025-10-27'),
    ],
    ['on', 'not-a-civil-date', () => suspensionLimit([], '2026-04-31')],
    [
      'schools[0].suspensions',
      'suspensions-overlap',
      () =>
        suspensionLimit(
          [
            {
              school: 'A',
              calendar: CAL_A,
              suspensions: [whole('2026-03-02', '2026-03-03'), lunchtimes('2026-03-03', '2026-03-03')],
            },
          ],
          '2026-03-03',
        ),
    ],
  ])('are refused by %s: %s', (field, rule, call) => expectRefused(call, field, rule));
});
