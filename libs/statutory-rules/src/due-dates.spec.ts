import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  answered,
  boardMeeting,
  fraction,
  illnessDuty,
  instant,
  londonDate,
  londonInstant,
  nextOffSiteReview,
  offSiteReviewMeeting,
  otherwiseDuty,
  permanentExclusionDaySix,
  responseDeadline,
  retainRecordUntil,
  retainRegisterEntryUntil,
  reviewPanelRequest,
  safeguardingSeparation,
  schoolDaysOf,
  withClosures,
  type IsoDate,
  type SchoolCalendar,
} from './index.ts';
import { dates } from './testing/arbitraries.ts';
import { CAL_A } from './testing/cal-a.ts';

const child = { dateOfBirth: '2012-05-10', regulation5: null } as const;

/** Each clock as the last day that its trigger leaves, by a calendar. */
const IN_SCHOOL_DAYS: readonly [string, (trigger: IsoDate, calendar: SchoolCalendar) => IsoDate][] = [
  ['sixth school day', (day, calendar) => answered(permanentExclusionDaySix(day, [], calendar, child)).result.sixthDay],
  [
    'governing board',
    (day, calendar) => answered(boardMeeting({ kind: 'permanent exclusion' }, day, calendar)).result.by!,
  ],
  [
    'governing board on request',
    (day, calendar) =>
      answered(
        boardMeeting({ kind: 'suspension', inTerm: fraction(6), parentMakesRepresentations: true }, day, calendar),
      ).result.by!,
  ],
  ['review panel', (day, calendar) => answered(reviewPanelRequest(day, calendar)).result],
];

/** A year of one school, so that fifty school days end in it. */
const YEAR: SchoolCalendar = {
  id: 'a year',
  keptBy: 'school',
  terms: [...CAL_A.terms, { name: 'summer 2026', from: '2026-04-20', to: '2026-07-21' }],
  closures: CAL_A.closures,
};

describe('Clocks in school days', () => {
  const days = schoolDaysOf(YEAR);
  it.each(IN_SCHOOL_DAYS)('%s: never due before its trigger, nor nearer for a day off', (_, due) => {
    fc.assert(
      fc.property(fc.nat({ max: 50 }), fc.nat({ max: 100 }), (at, off) => {
        const trigger = days[at]!;
        const shut = addDays('2026-01-06', off);
        const inTerm = shut <= '2026-04-02' || shut >= '2026-04-20';
        const wider = inTerm ? withClosures(YEAR, [{ kind: 'closure', from: shut, to: shut }]) : YEAR;
        expect(due(trigger, YEAR) >= trigger).toBe(true);
        expect(due(trigger, wider) >= due(trigger, YEAR)).toBe(true);
      }),
    );
  });
});

const IN_DAYS: readonly [string, (trigger: IsoDate) => IsoDate | null][] = [
  ['review of a direction', (day) => answered(nextOffSiteReview(day)).result.by],
  ['outcome of a review meeting', (day) => answered(offSiteReviewMeeting(day)).result.outcomeBy],
  ['illness', (day) => answered(illnessDuty({ sessions: 30 }, { schoolDays: 0 }, day)).result.from],
  ['any other reason', (day) => answered(otherwiseDuty(day)).result.from],
  ['separation', (day) => answered(safeguardingSeparation(day)).result.dutyFrom],
  ['register entry', (day) => answered(retainRegisterEntryUntil(day)).result],
  ['review panel record', (day) => answered(retainRecordUntil('independent review panel', day)).result],
  ['response', (day) => londonDate(answered(responseDeadline(londonInstant(day, '12:00'))).result)],
];

describe('Clocks in days and hours', () => {
  it.each(IN_DAYS)('%s: never due before its trigger', (_, due) => {
    fc.assert(fc.property(dates('2026-07-26'), (trigger) => expect((due(trigger) ?? trigger) >= trigger).toBe(true)));
  });

  it('of a working window never ends before the elapsed one', () => {
    const opened = instant('2026-03-27T16:00Z');
    const at = (reading: 'elapsed' | 'working hours') =>
      answered(responseDeadline(opened, { hours: 72, reading })).result;
    expect(at('working hours') > at('elapsed')).toBe(true);
  });
});
