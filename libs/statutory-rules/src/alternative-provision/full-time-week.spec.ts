import { describe, expect, it } from '@jest/globals';
import { schoolCalendar, type SchoolCalendar } from '../calendar/index.ts';
import { answered, type ClockTime, type IsoDate } from '../foundation/index.ts';
import { CAL_A } from '../testing/cal-a.ts';
import { expectRefused } from '../testing/expect-refused.ts';
import { fullTimeWeek, type Equivalence, type PackageTime, type PackageWeek } from './index.ts';

const DAYS: readonly IsoDate[] = ['2026-01-12', '2026-01-13', '2026-01-14', '2026-01-15', '2026-01-16'];
const daily = (...spans: [ClockTime, ClockTime][]): PackageTime[] =>
  DAYS.flatMap((on) => spans.map(([starts, ends]) => ({ on, starts, ends })));

const ordinary = (on: IsoDate): PackageTime => ({ on, starts: '09:00', ends: '15:00' });

const WEEK: PackageWeek = {
  week: '2026-01-12',
  calendar: CAL_A,
  times: [],
  equivalence: null,
  medicallyInappropriate: false,
};
const JUDGED: Equivalence = {
  judgedBy: 'A. Officer',
  supervisionAgreedWith: 'the parent',
  supervisionAgreedOn: '2026-01-09',
  supervisionAgreed: 'at home from 14:00',
};
const of = (times: readonly PackageTime[], change: Partial<PackageWeek> = {}) =>
  answered(fullTimeWeek({ ...WEEK, times, ...change }));

describe('Full-time equivalence of a week [ap.full-time]', () => {
  it.each<[string, PackageTime[], Partial<PackageWeek>, string, number, number]>([
    ['9 to 3 in one setting', daily(['09:00', '15:00']), {}, 'met', 0, 0],
    ['longer', daily(['08:30', '15:30']), {}, 'met', 0, 0],
    ['two settings that meet', daily(['09:00', '12:00'], ['12:00', '15:00']), {}, 'met', 0, 0],
    ['the same, the afternoon entered first', daily(['12:00', '15:00'], ['09:00', '12:00']), {}, 'met', 0, 0],
    ['a Sunday beside it', [...daily(['09:00', '15:00']), ordinary('2026-01-18')], {}, 'met', 0, 0],
    ['two settings with a gap', daily(['12:30', '15:00'], ['09:00', '12:00']), {}, 'met', 0, 5],
    ['a minute late', daily(['09:01', '15:00']), {}, 'not shown', 5, 0],
    ['a minute early', daily(['09:00', '14:59']), {}, 'not shown', 5, 0],
    ['one day free', daily(['09:00', '15:00']).slice(1), {}, 'not shown', 1, 0],
    ['nothing', [], {}, 'not shown', 5, 0],
    ['shorter, judged equivalent', daily(['10:00', '14:00']), { equivalence: JUDGED }, 'judged equivalent', 5, 0],
    [
      'shorter, medical',
      daily(['10:00', '12:00']),
      { medicallyInappropriate: true },
      'not appropriate on medical grounds',
      5,
      0,
    ],
    ['met, though judged too', daily(['09:00', '15:00']), { equivalence: JUDGED }, 'met', 0, 0],
  ])('%s', (_, times, change, fullTime, short, gaps) => {
    const { result } = of(times, change);
    expect(result.fullTime).toBe(fullTime);
    expect([result.shortDays.length, result.daysWithGaps.length]).toEqual([short, gaps]);
  });

  it('asks nothing of days that are no school days', () =>
    expect(of([], { week: '2026-02-16' }).result).toEqual({
      fullTime: 'not asked: no school day',
      shortDays: [],
      daysWithGaps: [],
      outsideJudgement: [],
    }));

  const shorter = daily(['10:00', '14:00']);
  it.each<[string, PackageTime[], Partial<Equivalence>, Partial<PackageWeek>, string, IsoDate[]]>([
    ['agreed on the day itself', shorter, { supervisionAgreedOn: '2026-01-12' }, {}, 'judged equivalent', []],
    ['agreed after the first day', shorter, { supervisionAgreedOn: '2026-01-13' }, {}, 'not shown', ['2026-01-12']],
    ['agreed a year later', shorter, { supervisionAgreedOn: '2027-01-12' }, {}, 'not shown', [...DAYS]],
    ['a day with nothing', shorter.slice(1), {}, {}, 'not shown', ['2026-01-12']],
    ['a week with nothing', [], {}, {}, 'not shown', [...DAYS]],
    [
      'medical beside it',
      shorter.slice(1),
      {},
      { medicallyInappropriate: true },
      'not appropriate on medical grounds',
      ['2026-01-12'],
    ],
    ['not needed', daily(['09:00', '15:00']), { supervisionAgreedOn: '2027-01-12' }, {}, 'met', []],
  ])('judges equivalent a shorter day with its supervision agreed: %s', (_, times, change, week, fullTime, outside) => {
    const { result } = of(times, { equivalence: { ...JUDGED, ...change }, ...week });
    expect([result.fullTime, result.outsideJudgement]).toEqual([fullTime, outside]);
  });

  it('names who judged, and what supervision was agreed with whom and when', () => {
    expect(of(shorter, { equivalence: JUDGED }).sentence).toBe(
      'Week of 12 January 2026, 5 school days from 9:00am to 3:00pm, travel excluded: full-time provision judged equivalent by A. Officer. Short on 12 January, 13 January, 14 January, 15 January and 16 January. Supervision agreed with the parent on 9 January 2026: at home from 14:00.',
    );
    expect(of(daily(['09:00', '15:00']), { equivalence: JUDGED }).sentence).toMatch(/full-time provision met\.$/);
    const judged = of(shorter.slice(1), { equivalence: JUDGED }).sentence;
    expect(judged).toContain('full-time provision not shown.');
    expect(judged).toContain(
      ' The judgement of A. Officer does not reach 12 January: nothing was provided, or no supervision agreed by then.',
    );
  });

  it('follows a council’s own hours', () => {
    const own = { startsBy: '09:30', endsFrom: '14:30' } as const;
    expect(answered(fullTimeWeek({ ...WEEK, times: daily(['09:30', '14:30']) }, own)).result.fullTime).toBe('met');
  });

  const term = (from: IsoDate, to: IsoDate) =>
    schoolCalendar({ id: 'T', keptBy: 'council', terms: [{ name: 'summer', from, to }], closures: [] });
  it.each<[string, SchoolCalendar, IsoDate, IsoDate[], string[]]>([
    [
      'a term that ends on its Friday',
      term('2026-04-20', '2026-07-17'),
      '2026-07-13',
      ['2026-07-13', '2026-07-14', '2026-07-15', '2026-07-16', '2026-07-17'],
      [],
    ],
    [
      'a term that begins on its Wednesday',
      term('2026-04-22', '2026-07-17'),
      '2026-04-20',
      ['2026-04-22', '2026-04-23', '2026-04-24'],
      ['The calendar T does not hold 20 April and 21 April: taken as no school days'],
    ],
    [
      'a term that ends on its Wednesday',
      term('2026-04-20', '2026-07-15'),
      '2026-07-13',
      ['2026-07-13', '2026-07-14', '2026-07-15'],
      ['The calendar T does not hold 16 July and 17 July: taken as no school days'],
    ],
    [
      'a term that ends on its Monday',
      term('2026-04-20', '2026-07-13'),
      '2026-07-13',
      ['2026-07-13'],
      ['The calendar T does not hold 14 July, 15 July, 16 July and 17 July: taken as no school days'],
    ],
    [
      'a last week before Good Friday',
      CAL_A,
      '2026-03-30',
      ['2026-03-30', '2026-03-31', '2026-04-01', '2026-04-02'],
      [],
    ],
  ])('reaches to the edge of a calendar: %s', (_, calendar, week, days, caveats) => {
    const answer = of(days.map(ordinary), { calendar, week });
    expect(answer.result).toMatchObject({ fullTime: 'met', shortDays: [] });
    expect(of([], { calendar, week }).result.shortDays).toEqual(days);
    expect(answer.caveats).toEqual([...caveats, 'School day: unverified (from memory)']);
  });

  it('rests on what a school day is', () =>
    expect(of([]).restsOn).toEqual([{ id: 'calendar.school-day', version: 'any day with a session' }]));

  it('says so in words', () => {
    const times = [...daily(['09:00', '12:00'], ['12:30', '15:00'])].slice(2);
    expect(of(times).sentence).toBe(
      'Week of 12 January 2026, 5 school days from 9:00am to 3:00pm, travel excluded: full-time provision not shown. Short on 12 January. Supervision to be agreed on 13 January, 14 January, 15 January and 16 January.',
    );
  });

  const one = { on: '2026-01-12', starts: '09:00', ends: '15:00' } as const;
  it.each<[string, string, () => unknown]>([
    ['week', 'not-a-monday', () => of([], { week: '2026-01-13' })],
    ['times[0].on', 'outside-the-week', () => of([{ ...one, on: '2026-01-19' }])],
    ['times[0].on', 'outside-the-week', () => of([{ ...one, on: '2026-01-11' }])],
    ['times[0]', 'ends-before-it-starts', () => of([{ ...one, ends: '09:00' }])],
    ['times[0].on', 'not-a-civil-date', () => of([{ ...one, on: '2026-01-32' }])],
    ['times', 'times-overlap', () => of([one, { ...one, starts: '14:00', ends: '16:00' }])],
    ['times[0].starts', 'not-a-time', () => of([{ ...one, starts: '9:00' }])],
    ['times[0].ends', 'not-a-time', () => of([{ ...one, ends: '15.00' as ClockTime }])],
    ['equivalence', 'not-said', () => of([], { equivalence: { ...JUDGED, supervisionAgreedWith: '' } })],
    ['equivalence', 'not-said', () => of([], { equivalence: { ...JUDGED, judgedBy: ' ' } })],
    ['equivalence', 'not-said', () => of([], { equivalence: { ...JUDGED, supervisionAgreed: ' ' } })],
    [
      'equivalence.supervisionAgreedOn',
      'not-a-civil-date',
      () => of([], { equivalence: { ...JUDGED, supervisionAgreedOn: '2026-1-9' } }),
    ],
    ['own', 'ends-before-it-starts', () => fullTimeWeek(WEEK, { startsBy: '09:00', endsFrom: '09:00' })],
    ['own', 'ends-before-it-starts', () => fullTimeWeek(WEEK, { startsBy: '15:00', endsFrom: '09:00' })],
    ['week', 'beyond-the-calendar', () => of([], { week: '2026-04-06' })],
    ['week', 'beyond-the-calendar', () => of([], { week: '2025-12-22' })],
    ['week', 'not-a-civil-date', () => of([], { week: '2026-02-30' })],
    ['own.startsBy', 'not-a-time', () => fullTimeWeek(WEEK, { startsBy: '9:00', endsFrom: '15:00' })],
    ['own.endsFrom', 'not-a-time', () => fullTimeWeek(WEEK, { startsBy: '09:00', endsFrom: '24:00' })],
  ])('refuses %s: %s', (field, rule, call) => expectRefused(call, field, rule));
});
