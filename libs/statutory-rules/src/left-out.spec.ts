import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import * as law from './areas.ts';
import {
  boardMeeting,
  careDayOne,
  coverOf,
  halfDaysOf,
  isSchoolDay,
  knownDay,
  nextToEachOther,
  notCountedInWords,
  schoolCalendar,
  schoolDaysBetween,
  schoolDaysOf,
  suspendedDays,
  suspensionRuns,
  whyNoSchool,
  withClosures,
  evidenceMissing,
  exclusionNotices,
  leavingNeedsConsent,
  carriesOnTheRun,
  firstFiveDays,
  followingExclusion,
  fraction,
  fullTimeWeek,
  illnessDuty,
  nextReviewByCadence,
  notCounted,
  nthSchoolDay,
  offSiteNotice,
  noSuitableEducationDuty,
  penaltyThreshold,
  permanentExclusionDaySix,
  retainChildUntil,
  exclusionPanelRequestUntil,
  safeguardingSeparation,
  schoolDays,
  schoolYearSessions,
  sicknessReturn,
  suspensionDaySix,
  suspensionLimit,
  suspensionTermTotal,
  unauthorisedReturn,
  whatNBecomes,
  whoDecides,
  within,
  type IsoDate,
  type Suspension,
} from './areas.ts';
import { CAL_A } from './testing/cal-a.ts';
import { expectRefused } from './testing/expect-refused.ts';

const ON: IsoDate = '2026-03-02';
const none = undefined as never;
const child = { dateOfBirth: '2012-05-10', examinationsLeft: null, regulation5: null } as const;
const suspension: Suspension = { kind: 'suspension', from: ON, to: ON };
const marks = [{ on: ON, session: 'AM', code: 'I' }] as const;
const inTerm = { kind: 'suspension', inTerm: fraction(16), parentMakesRepresentations: false } as const;
const reviewed = { commissionedBy: 'local authority', school: { calendar: none, termsInYear: 3 } } as const;

/** What was left out is named, instead of a fault deep in the law. */
describe('A missing calendar is named', () => {
  it.each<[string, () => unknown]>([
    ['board meeting', () => boardMeeting(inTerm, ON, { kind: 'academy', calendar: none })],
    ['review panel', () => exclusionPanelRequestUntil(ON, none)],
    ['first five days', () => firstFiveDays(ON, null, none)],
    ['day one', () => careDayOne(ON, 'looked after', none)],
    ['permanent exclusion', () => permanentExclusionDaySix(ON, [], none, child)],
    ['suspensions', () => suspensionDaySix([suspension], 'academy', none, child)],
    ['run', () => carriesOnTheRun(ON, ON, none)],
    ['term', () => suspensionTermTotal({ school: 'A', calendar: none, suspensions: [] }, 'more than three', ON)],
    ['following exclusion', () => followingExclusion({ from: ON, to: ON }, { says: 'extended', from: null }, none)],
    [
      'off-site notice',
      () =>
        offSiteNotice(
          { school: 'maintained school', firstDay: ON },
          none,
          { eighteenOrOver: false, hasPlan: false },
          { givenOn: null, says: [] },
        ),
    ],
    ['penalty', () => penaltyThreshold(marks, none, ON)],
    ['N', () => whatNBecomes(ON, none, ON)],
    ['unauthorised', () => unauthorisedReturn(marks, none)],
    ['sickness', () => sicknessReturn(marks, none, { from: ON, to: ON }, { schoolDays: 0 }, null)],
    ['sessions of a year', () => schoolYearSessions(none, ON, ON, 'maintained')],
    ['school days', () => within(schoolDays(1, none), ON)],
    ['day n', () => nthSchoolDay(none, 1, ON)],
    ['not counted', () => notCounted(none, ON, ON)],
    ['not counted, in words', () => notCountedInWords(none, ON, ON)],
    ['a calendar', () => schoolCalendar(none)],
    ['closures over it', () => withClosures(none, [])],
    ['its days', () => coverOf(none)],
    ['a day of it', () => knownDay(none, ON, 'on')],
    ['a school day', () => isSchoolDay(none, ON)],
    ['no school day', () => whyNoSchool(none, ON)],
    ['all school days', () => schoolDaysOf(none)],
    ['school days between', () => schoolDaysBetween(none, ON, ON)],
    ['next to each other', () => nextToEachOther(none, ON, ON)],
    ['days of a suspension', () => suspendedDays(suspension, none)],
    ['half days of a suspension', () => halfDaysOf(suspension, none)],
    ['runs', () => suspensionRuns([suspension], none)],
    ['review', () => nextReviewByCadence('progress report', ON, reviewed)],
    [
      'full-time week',
      () => fullTimeWeek({ week: ON, calendar: none, times: [], equivalence: null, medicallyInappropriate: false }),
    ],
  ])('%s', (_, call) => expectRefused(call, 'calendar', 'missing'));

  it('of the second school of two', () => {
    const schools = [CAL_A, none].map((calendar, at) => ({ school: `${at}`, calendar, suspensions: [suspension] }));
    expectRefused(() => suspensionLimit(schools, ON), 'schools[1].calendar', 'missing');
  });
});

describe('A missing child is named', () => {
  it.each<[string, () => unknown]>([
    ['permanent exclusion', () => permanentExclusionDaySix(ON, [], CAL_A, none)],
    [
      'suspensions',
      () => suspensionDaySix([{ kind: 'suspension', from: ON, to: '2026-03-10' }], 'academy', CAL_A, none),
    ],
    ['illness', () => illnessDuty(none, { sessions: 30 }, { schoolDays: 0 }, ON)],
    ['otherwise', () => noSuitableEducationDuty(none, ON)],
    ['separation', () => safeguardingSeparation(none, '2026-07-26')],
    ['who decides', () => whoDecides('medical', none, ON)],
    ['retention', () => retainChildUntil(none, ON, [])],
    ['told', () => exclusionNotices({ kind: 'permanent exclusion' }, none, ON)],
    ['leaving school', () => leavingNeedsConsent(none, ON)],
    ['evidence', () => evidenceMissing([], 'medical', none, ON)],
  ])('%s', (_, call) => expectRefused(call, 'child', 'missing'));
});

describe('This specification', () => {
  it('asks each function that takes a child or a calendar', () => {
    const takes = /^(?:function \w+)?\s*\([^)]*\b(?:child|calendar)\b/;
    const asked = Object.entries<unknown>(law)
      .filter(([, each]) => typeof each === 'function' && takes.test(String(each)))
      .map(([name]) => name);
    const text = readFileSync(new URL(import.meta.url), 'utf8');
    expect(asked.length).toBeGreaterThan(20);
    expect(asked.filter((name) => !text.includes(`${name}(`))).toEqual([]);
  });
});
