import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { schoolDayBasis, schoolDaysOf, withClosures, type SchoolCalendar } from '../calendar/index.ts';
import { answered, addDays, hours, type IsoDate, type Minutes } from '../foundation/index.ts';
import { CAL_A } from '../testing/cal-a.ts';
import { expectRefused } from '../testing/expect-refused.ts';
import {
  carriesOnTheRun,
  fullTimeException,
  permanentExclusionDaySix,
  suspendedDays,
  suspensionRuns,
  type RegulationFiveFacts,
  type Suspension,
} from './index.ts';

const suspension = (from: IsoDate, to: IsoDate, halves: { starts?: 'PM'; ends?: 'AM' } = {}): Suspension => ({
  kind: 'suspension',
  from,
  to,
  ...halves,
});
const lengths = (suspensions: readonly Suspension[], calendar = CAL_A) =>
  suspensionRuns(suspensions, calendar).map(({ days }) => days.length);

/** Autumn 2014 and spring 2015, on both sides of 5 January 2015. */
const WINTER: SchoolCalendar = {
  id: 'winter 2014/15',
  keptBy: 'council',
  terms: [
    { name: 'autumn 2014', from: '2014-09-03', to: '2014-12-19' },
    { name: 'spring 2015', from: '2015-01-05', to: '2015-03-27' },
  ],
  closures: [],
};

describe('Fixed periods before 5 January 2015 [excl.day6.consecutive@each period by itself]', () => {
  it('stand by themselves', () => {
    const periods = [suspension('2014-12-08', '2014-12-10'), suspension('2014-12-11', '2014-12-16')];
    expect(lengths(periods, WINTER)).toEqual([3, 4]);
    const { result, sentence } = answered(carriesOnTheRun('2014-12-10', '2014-12-11', WINTER));
    expect([result, sentence]).toEqual([
      false,
      'The exclusion from 11 December 2014 begins a run of its own (each period stands by itself).',
    ]);
  });
});

describe('A day of which a part was lost', () => {
  it('is named, a lunchtime beside it or not', () => {
    const morning = suspension('2026-03-03', '2026-03-03', { ends: 'AM' });
    const lunch: Suspension = { kind: 'lunchtime suspension', from: '2026-03-02', to: '2026-03-02' };
    const afternoon = suspension('2026-03-04', '2026-03-05', { starts: 'PM' });
    const parts = (all: Suspension[]) => suspensionRuns(all, CAL_A).map(({ partDays }) => partDays);
    expect(parts([morning, afternoon])).toEqual([['2026-03-03', '2026-03-04']]);
    expect(parts([lunch, morning])).toEqual([['2026-03-03']]);
    expect(suspensionRuns([lunch], CAL_A)).toEqual([]);
  });

  it('may end on a day that is none of the school, where nothing is halved', () => {
    expect(suspendedDays(suspension('2026-03-06', '2026-03-08'), CAL_A)).toEqual(['2026-03-06']);
    expectRefused(
      () => suspendedDays(suspension('2026-03-06', '2026-03-08', { ends: 'AM' }), CAL_A),
      'suspension.ends',
      'half-of-no-school-day',
    );
  });
});

describe('Fixed periods since 5 January 2015 [excl.day6.consecutive@SI 2014/3216]', () => {
  it('join from that day, over the holidays before it', () => {
    const periods = [suspension('2014-12-17', '2014-12-19'), suspension('2015-01-05', '2015-01-08')];
    expect(lengths(periods, WINTER)).toEqual([7]);
    const [run] = suspensionRuns(periods, WINTER);
    expect(run!.joinedBy).toEqual([
      {
        rule: { id: 'excl.day6.consecutive', version: 'SI 2014/3216' },
        caveats: schoolDayBasis('2015-01-05').caveats,
        restsOn: [schoolDayBasis('2015-01-05').rule],
      },
    ]);
  });

  it.each<[string, Suspension[], number[]]>([
    ['over a weekend', [suspension('2026-03-05', '2026-03-06'), suspension('2026-03-09', '2026-03-10')], [4]],
    ['over half-term', [suspension('2026-02-12', '2026-02-13'), suspension('2026-02-23', '2026-02-24')], [4]],
    ['in any order', [suspension('2026-03-09', '2026-03-10'), suspension('2026-03-05', '2026-03-06')], [4]],
    [
      'three of them',
      [
        suspension('2026-03-02', '2026-03-03'),
        suspension('2026-03-04', '2026-03-04'),
        suspension('2026-03-05', '2026-03-05'),
      ],
      [4],
    ],
    [
      'not over a day in school',
      [suspension('2026-03-02', '2026-03-02'), suspension('2026-03-04', '2026-03-04')],
      [1, 1],
    ],
    [
      'not over a lunchtime',
      [
        suspension('2026-03-02', '2026-03-02'),
        { kind: 'lunchtime suspension', from: '2026-03-03', to: '2026-03-03' },
        suspension('2026-03-04', '2026-03-04'),
      ],
      [1, 1],
    ],
    [
      'with a half day as a day',
      [
        suspension('2026-03-02', '2026-03-03', { starts: 'PM' }),
        suspension('2026-03-04', '2026-03-05', { ends: 'AM' }),
      ],
      [4],
    ],
    [
      'a morning and that afternoon as one day',
      [
        suspension('2026-03-02', '2026-03-03', { ends: 'AM' }),
        suspension('2026-03-03', '2026-03-04', { starts: 'PM' }),
      ],
      [3],
    ],
    ['of lunchtimes alone, never', [{ kind: 'lunchtime suspension', from: '2026-03-02', to: '2026-03-13' }], []],
  ])('join %s', (_, periods, expected) => expect(lengths(periods)).toEqual(expected));

  it('say so', () => {
    expect(answered(carriesOnTheRun('2026-03-06', '2026-03-09', CAL_A)).sentence).toBe(
      'The exclusion from 9 March 2026 carries on the run (back to back).',
    );
    expect(answered(carriesOnTheRun('2026-03-06', '2026-03-10', CAL_A)).sentence).toBe(
      'The exclusion from 10 March 2026 begins a run of its own (1 school day between).',
    );
    expect(answered(carriesOnTheRun('2026-03-06', '2026-03-12', CAL_A)).sentence).toContain('(3 school days between)');
  });

  it.each<[string, IsoDate, IsoDate, boolean]>([
    ['the same day, a morning and an afternoon', '2026-03-06', '2026-03-06', true],
    ['a last day that is a Sunday', '2026-03-08', '2026-03-09', true],
    ['a last day that is a Saturday, and a day in school', '2026-03-07', '2026-03-10', false],
    ['a first day that is a Sunday', '2026-03-06', '2026-03-08', true],
    ['both in half-term', '2026-02-17', '2026-02-20', true],
    ['a last day in half-term, and a day in school', '2026-02-17', '2026-02-24', false],
  ])('meet: %s', (_, last, next, carries) => expect(answered(carriesOnTheRun(last, next, CAL_A)).result).toBe(carries));

  it.each<[string, string, () => unknown]>([
    ['lastDay', 'not-a-civil-date', () => carriesOnTheRun('2026-02-30', '2026-03-02', CAL_A)],
    ['nextFirst', 'not-a-civil-date', () => carriesOnTheRun('2026-03-02', '2026-02-30', CAL_A)],
    ['lastDay', 'beyond-the-calendar', () => carriesOnTheRun('2026-01-04', '2026-03-02', CAL_A)],
    ['nextFirst', 'beyond-the-calendar', () => carriesOnTheRun('2026-03-02', '2026-04-03', CAL_A)],
    ['nextFirst', 'before-the-last-day', () => carriesOnTheRun('2026-03-03', '2026-03-02', CAL_A)],
  ])('cannot be asked: %s: %s', (field, rule, call) => expectRefused(call, field, rule));
});

describe('A suspension', () => {
  const days = (change: Partial<Suspension>) => () =>
    suspendedDays({ ...suspension('2026-03-02', '2026-03-03'), ...change } as Suspension, CAL_A);
  it.each<[string, string, () => unknown]>([
    ['suspension.from', 'not-a-civil-date', days({ from: '2026-02-29' })],
    ['suspension', 'ends-before-it-starts', days({ to: '2026-03-01' })],
    ['suspension', 'no-school-day', days({ from: '2026-02-16', to: '2026-02-20' })],
    ['suspension', 'no-session-lost', days({ to: '2026-03-02', starts: 'PM', ends: 'AM' })],
    ['suspension.starts', 'not-one-of', days({ starts: 'noon' as 'AM' })],
    ['suspension.ends', 'not-one-of', days({ ends: 'noon' as 'AM' })],
    ['suspension.kind', 'not-one-of', days({ kind: 'detention' as 'suspension' })],
    ['suspension.from', 'beyond-the-calendar', days({ from: '2025-12-01' })],
    ['suspension.to', 'beyond-the-calendar', days({ to: '2026-04-03' })],
    ['suspension.starts', 'half-of-no-school-day', days({ from: '2026-03-01', starts: 'PM' })],
    ['suspension.ends', 'half-of-no-school-day', days({ to: '2026-03-07', ends: 'AM' })],
  ])('is refused by %s: %s', (field, rule, call) => expectRefused(call, field, rule));

  const lunchtime: Suspension = { kind: 'lunchtime suspension', from: '2026-03-04', to: '2026-03-04' };
  const morning = suspension('2026-03-04', '2026-03-04', { ends: 'AM' });
  const afternoon = suspension('2026-03-04', '2026-03-04', { starts: 'PM' });
  const day = suspension('2026-03-04', '2026-03-04');
  it.each<[string, Suspension[]]>([
    ['two that share a day', [suspension('2026-03-02', '2026-03-04'), suspension('2026-03-04', '2026-03-05')]],
    ['the same morning', [morning, morning]],
    ['the same afternoon', [afternoon, afternoon]],
    ['the same lunchtime', [lunchtime, lunchtime]],
    ['a day and its morning', [day, morning]],
    ['a day and its lunchtime', [day, lunchtime]],
    ['a morning, a lunchtime and an afternoon', [morning, lunchtime, afternoon]],
  ])('is not given twice: %s', (_, periods) =>
    expectRefused(() => lengths(periods), 'suspensions', 'suspensions-overlap'),
  );

  it.each<[string, Suspension[]]>([
    ['a morning and an afternoon', [afternoon, morning]],
    ['a morning and a lunchtime', [morning, lunchtime]],
    ['a lunchtime and an afternoon', [lunchtime, afternoon]],
  ])('can be %s of one day', (_, periods) => expect(lengths(periods)).toEqual([1]));
});

describe('The exceptions of regulation 5 [excl.regulation5]', () => {
  const facts = (change: Partial<RegulationFiveFacts>): RegulationFiveFacts => ({
    year: 11,
    examinations: { entered: 4, left: 0 },
    plan: null,
    ...change,
  });
  const plan = (most: number, norm: number, given: number) => ({
    weeklyMost: hours(most),
    weeklyNorm: hours(norm),
    weeklyGiven: hours(given),
  });
  const none = { entered: 0, left: 0 };
  it.each<[string, Partial<RegulationFiveFacts>, string | null]>([
    ['Year 11, all taken or missed', {}, 'examinations over'],
    ['Year 11, one left', { examinations: { entered: 4, left: 1 } }, null],
    ['Year 11, entered for none', { examinations: none }, null],
    ['Year 10', { year: 10 }, null],
    ['Year 14', { year: 14 }, null],
    ['nursery', { year: -1 }, null],
    ['the plan’s most, given', { year: 9, plan: plan(12, 25, 12) }, 'hours capped by the plan'],
    ['less than the plan’s most given', { year: 9, plan: plan(12, 25, 11) }, null],
    ['a plan without a cap below the norm', { year: 9, plan: plan(25, 25, 25) }, null],
  ])('%s: %s', (_, change, expected) =>
    expect(answered(fullTimeException(facts(change), '2026-05-18')).result).toBe(expected),
  );

  it('say which, or that there is none', () => {
    expect(answered(fullTimeException(facts({}), '2026-05-18')).sentence).toBe(
      'Full-time duty excepted on 18 May 2026: Year 11, every public examination entered for is taken or missed.',
    );
    expect(answered(fullTimeException(facts({ year: 10 }), '2026-05-18')).sentence).toBe(
      'Regulation 5 does not except the pupil on 18 May 2026.',
    );
  });

  it.each<[string, string, Partial<RegulationFiveFacts>]>([
    ['year', 'not-a-year-group', { year: 10.5 }],
    ['examinations.entered', 'not-a-whole-number', { examinations: { entered: -1, left: 0 } }],
    ['examinations.left', 'more-left-than-entered', { examinations: { entered: 1, left: 2 } }],
    ['year', 'not-a-year-group', { year: -3 }],
    ['year', 'not-a-year-group', { year: 15 }],
    ['plan.weeklyMost', 'not-a-whole-number', { plan: { ...plan(12, 25, 12), weeklyMost: NaN as Minutes } }],
    ['plan.weeklyNorm', 'not-a-whole-number', { plan: { ...plan(12, 25, 12), weeklyNorm: -1 as Minutes } }],
    ['plan.weeklyGiven', 'not-a-whole-number', { plan: { ...plan(12, 25, 12), weeklyGiven: 0.5 as Minutes } }],
  ])('are refused by %s: %s', (field, rule, change) =>
    expectRefused(() => fullTimeException(facts(change), '2026-05-18'), field, rule),
  );
});

describe('The sixth school day, whatever the calendar [excl.day6]', () => {
  const child = { dateOfBirth: '2012-05-10', examinationsLeft: null, regulation5: null } as const;
  const days = schoolDaysOf(CAL_A);
  const sixth = (first: IsoDate, calendar: SchoolCalendar) =>
    answered(permanentExclusionDaySix(first, [], calendar, child)).result.sixthDay;

  it('is never before its trigger, never nearer for more days off, and inverts', () => {
    fc.assert(
      fc.property(fc.nat({ max: 50 }), fc.nat({ max: 60 }), (from, off) => {
        const first = days[from]!;
        const shut = addDays('2026-01-06', off);
        const fewer = withClosures(CAL_A, [{ kind: 'closure', from: shut, to: shut }]);
        fc.pre(days.length - from > 7);
        expect(sixth(first, CAL_A) > first).toBe(true);
        expect(sixth(first, fewer) >= sixth(first, CAL_A)).toBe(true);
        expect(days[days.indexOf(sixth(first, CAL_A)) - 5]).toBe(first);
      }),
    );
  });
});
