import { describe, expect, it } from '@jest/globals';
import { answered, type ClockTime, type IsoDate } from '../foundation/index.ts';
import { CAL_A } from '../testing/cal-a.ts';
import { expectRefused } from '../testing/expect-refused.ts';
import { fullTimeWeek, type Equivalence, type PackageTime, type PackageWeek } from './index.ts';

const DAYS: readonly IsoDate[] = ['2026-01-12', '2026-01-13', '2026-01-14', '2026-01-15', '2026-01-16'];
const daily = (...spans: [ClockTime, ClockTime][]): PackageTime[] =>
  DAYS.flatMap((on) => spans.map(([starts, ends]) => ({ on, starts, ends })));

const WEEK: PackageWeek = {
  week: '2026-01-12',
  calendar: CAL_A,
  times: [],
  equivalence: null,
  medicallyInappropriate: false,
};
const JUDGED: Equivalence = {
  judgedBy: 'officer',
  supervisionAgreedWith: 'parent',
  supervisionAgreedOn: '2026-01-09',
};
const of = (times: readonly PackageTime[], change: Partial<PackageWeek> = {}) =>
  answered(fullTimeWeek({ ...WEEK, times, ...change }));

describe('Full-time equivalence of a week [ap.full-time]', () => {
  it.each<[string, PackageTime[], Partial<PackageWeek>, string, number, number]>([
    ['9 to 3 in one setting', daily(['09:00', '15:00']), {}, 'met', 0, 0],
    ['longer', daily(['08:30', '15:30']), {}, 'met', 0, 0],
    ['two settings that meet', daily(['09:00', '12:00'], ['12:00', '15:00']), {}, 'met', 0, 0],
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
    }));

  it('follows a council’s own hours', () => {
    const own = { startsBy: '09:30', endsFrom: '14:30' } as const;
    expect(answered(fullTimeWeek({ ...WEEK, times: daily(['09:30', '14:30']) }, own)).result.fullTime).toBe('met');
  });

  it('says so in words', () => {
    const times = [...daily(['09:00', '12:00'], ['12:30', '15:00'])].slice(2);
    expect(of(times).sentence).toBe(
      'Week of 12 January 2026, 5 school days from 09:00 to 15:00, travel excluded: full-time provision not shown. Short on 12 January. Supervision to be agreed on 13 January, 14 January, 15 January and 16 January.',
    );
  });

  const one = { on: '2026-01-12', starts: '09:00', ends: '15:00' } as const;
  it.each<[string, string, () => unknown]>([
    ['week', 'not-a-monday', () => of([], { week: '2026-01-13' })],
    ['times', 'outside-the-week', () => of([{ ...one, on: '2026-01-19' }])],
    ['times', 'outside-the-week', () => of([{ ...one, on: '2026-01-11' }])],
    ['times', 'ends-before-it-starts', () => of([{ ...one, ends: '09:00' }])],
    ['times', 'times-overlap', () => of([one, { ...one, starts: '14:00', ends: '16:00' }])],
    ['starts', 'not-a-time', () => of([{ ...one, starts: '9:00' }])],
    ['equivalence', 'not-said', () => of([], { equivalence: { ...JUDGED, supervisionAgreedWith: '' } })],
    ['equivalence', 'not-said', () => of([], { equivalence: { ...JUDGED, judgedBy: '' } })],
    [
      'supervisionAgreedOn',
      'not-a-civil-date',
      () => of([], { equivalence: { ...JUDGED, supervisionAgreedOn: '2026-1-9' } }),
    ],
    ['day', 'ends-before-it-starts', () => fullTimeWeek(WEEK, { startsBy: '15:00', endsFrom: '09:00' })],
    ['to', 'beyond-the-calendar', () => of([], { week: '2026-03-30' })],
  ])('refuses %s: %s', (field, rule, call) => expectRefused(call, field, rule));
});
