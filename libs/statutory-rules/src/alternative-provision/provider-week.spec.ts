import { describe, expect, it } from '@jest/globals';
import { answered, hours, minutes, type Minutes } from '../foundation/index.ts';
import { expectRefused } from '../testing/expect-refused.ts';
import { registrationTest, type ChildAtSite, type FullTimeLimits, type ProviderWeek } from './index.ts';

const NONE = { lessons: minutes(0), breaks: minutes(0) };
const LIMITS: FullTimeLimits = { fullTimeAboveMinutes: hours(18), warnFromMinutes: hours(15), rollConfirmedMonths: 12 };
const CHILD: ChildAtSite = {
  child: 'a',
  site: 'north',
  ofCompulsorySchoolAge: true,
  need: 'none',
  lookedAfter: false,
  scheduled: { ...NONE, lessons: hours(20) },
  delivered: NONE,
};
const WEEK: ProviderWeek = {
  week: '2026-05-11',
  termTime: true,
  sites: [{ site: 'north', standing: 'unregistered' }],
  children: [],
  rollConfirmedOn: '2026-01-12',
  declaredOpen: null,
};

describe('A provider’s week that cannot be judged [indep.school.test]', () => {
  const test = (change: Partial<ProviderWeek>, limits?: FullTimeLimits) => () =>
    registrationTest({ ...WEEK, ...change }, limits);
  const several = (change: Partial<ChildAtSite>): ChildAtSite[] => [{ ...CHILD, ...change }];
  const bad = -1 as Minutes;
  it.each<[string, string, () => unknown]>([
    ['week', 'not-a-monday', test({ week: '2026-05-12' })],
    ['week', 'not-a-civil-date', test({ week: '2026-02-30' })],
    ['sites', 'no-sites', test({ sites: [] })],
    ['sites', 'listed-twice', test({ sites: [...WEEK.sites, ...WEEK.sites] })],
    ['sites[0].standing', 'not-one-of', test({ sites: [{ site: 'north', standing: 'closed' as 'unregistered' }] })],
    ['children[0].site', 'site-not-listed', test({ children: several({ site: 'west' }) })],
    ['rollConfirmedOn', 'after-the-week', test({ rollConfirmedOn: '2026-05-18' })],
    ['rollConfirmedOn', 'not-a-civil-date', test({ rollConfirmedOn: '2026-5-1' })],
    ['declaredOpen', 'not-a-whole-number', test({ declaredOpen: bad })],
    ['children[0].need', 'not-one-of', test({ children: several({ need: 'SEN' as 'none' }) })],
    [
      'children[0].scheduled.lessons',
      'not-a-whole-number',
      test({ children: several({ scheduled: { ...NONE, lessons: bad } }) }),
    ],
    [
      'children[0].delivered.breaks',
      'not-a-whole-number',
      test({ children: several({ delivered: { ...NONE, breaks: bad } }) }),
    ],
    ['children[1]', 'child-described-twice', test({ children: [CHILD, { ...CHILD, lookedAfter: true }] })],
    ['warnFromMinutes', 'warns-above-full-time', test({}, { ...LIMITS, warnFromMinutes: hours(19) })],
    ['rollConfirmedMonths', 'not-a-whole-number', test({}, { ...LIMITS, rollConfirmedMonths: 0 })],
  ])('refuses %s: %s', (field, rule, call) => expectRefused(call, field, rule));

  it('is a gap before the year of the form that is held, and says that its first day is not established', () => {
    const on = (week: ProviderWeek['week']) => registrationTest({ ...WEEK, week, rollConfirmedOn: null });
    expect(on('2014-12-29')).toMatchObject({ kind: 'gap', reason: 'commencement not established' });
    expect(answered(on('2015-01-05')).caveats).toEqual([
      'Whether a setting must register as an independent school: first day in force not established',
    ]);
  });
});
