import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  planAdviceDue,
  afterPlanTransfer,
  planAmendmentCommentsUntil,
  answered,
  boardMeeting,
  careDayOne,
  deletionReturnDue,
  draftPlanCommentsUntil,
  finalPlanDue,
  firstFiveDays,
  firstPlanClocks,
  fraction,
  freedomOfInformationDue,
  instant,
  londonDate,
  londonInstant,
  mondayOf,
  newPupilReturnDue,
  nextAttendanceReturn,
  nextOffSiteReview,
  nextReviewByCadence,
  NOT_UNDER_THE_REGULATIONS,
  offSiteReviewMeeting,
  permanentExclusionDaySix,
  planReviewDue,
  planTransferDue,
  planReassessmentDue,
  responseDeadline,
  retainRecordUntil,
  retainRegisterEntryUntil,
  reviewAfterConcern,
  planReviewClocks,
  exclusionPanelRequestUntil,
  schoolDaysOf,
  subjectAccessDue,
  planReviewUnderFive,
  weeklyReportDue,
  withClosures,
  type IsoDate,
  type SchoolCalendar,
} from './areas.ts';
import { dates } from './testing/arbitraries.ts';
import { CAL_A } from './testing/cal-a.ts';

const child = { dateOfBirth: '2012-05-10', examinationsLeft: null, regulation5: null } as const;

/** Each clock as the last day that its trigger leaves, by a calendar. */
const IN_SCHOOL_DAYS: readonly [string, (trigger: IsoDate, calendar: SchoolCalendar) => IsoDate][] = [
  ['sixth school day', (day, calendar) => answered(permanentExclusionDaySix(day, [], calendar, child)).result.sixthDay],
  [
    'governing board',
    (day, calendar) =>
      answered(boardMeeting({ kind: 'permanent exclusion' }, day, { kind: 'academy', calendar })).result.by!,
  ],
  [
    'governing board on request',
    (day, calendar) =>
      answered(
        boardMeeting({ kind: 'suspension', inTerm: fraction(6), parentMakesRepresentations: true }, day, {
          kind: 'academy',
          calendar,
        }),
      ).result.by!,
  ],
  [
    'termly review',
    (day, calendar) =>
      answered(
        nextReviewByCadence('progress report', day, {
          commissionedBy: 'local authority',
          school: { calendar, termsInYear: 3 },
        }),
      ).result!.by,
  ],
  ['review panel', (day, calendar) => answered(exclusionPanelRequestUntil(day, calendar)).result],
  ['fifth day', (day, calendar) => answered(firstFiveDays(day, null, calendar)).result.days[4]!],
  ['day 1 in care', (day, calendar) => answered(careDayOne(day, 'looked after', calendar)).result!.expectedFrom],
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
        // Whatever happened at the school on its day, the school was open.
        fc.pre(shut !== trigger);
        const inTerm = shut <= '2026-04-02' || shut >= '2026-04-20';
        const wider = inTerm ? withClosures(YEAR, [{ kind: 'closure', from: shut, to: shut }]) : YEAR;
        expect(due(trigger, YEAR) >= trigger).toBe(true);
        expect(due(trigger, wider) >= due(trigger, YEAR)).toBe(true);
      }),
    );
  });
});

const IN_DAYS: readonly [string, (trigger: IsoDate) => IsoDate | null][] = [
  ['outcome of a review meeting', (day) => meetingOf(day).outcomeBy],
  ['register entry', (day) => answered(retainRegisterEntryUntil(day)).result],
  [
    'subject access',
    (day) => answered(subjectAccessDue({ receivedOn: day, awaited: [], extensionToldOn: null })).result.due,
  ],
  ['freedom of information', (day) => answered(freedomOfInformationDue(day)).result],
  [
    'contract monitoring',
    (day) =>
      answered(nextReviewByCadence('contract monitoring', day, { commissionedBy: 'local authority', school: null }))
        .result!.by,
  ],
  ['review on a concern', (day) => answered(reviewAfterConcern(day)).result.by],
  ['review panel record', (day) => answered(retainRecordUntil('independent review panel', day, 5)).result],
  ['new-pupil return', (day) => answered(newPupilReturnDue(day)).result],
  ['deletion return', (day) => answered(deletionReturnDue(day)).result],
  ['attendance return', (day) => answered(nextAttendanceReturn(day)).result.by],
  ['weekly report', (day) => addDays(answered(weeklyReportDue(mondayOf(day), 'local authority')).result!.dueBy, 1)],
  ['decision of a plan’s review', (day) => answered(planReviewClocks(day)).result.decisionBy],
  ['final plan', (day) => answered(finalPlanDue({ meeting: day, noticeSent: day, transfer: null })).result.due],
  ['next review of a plan', (day) => answered(planReviewDue(day)).result.by],
  ['review under five', (day) => answered(planReviewUnderFive(day, addDays(day, -365))).result!.from],
  ['comments on amendments', (day) => answered(planAmendmentCommentsUntil(day)).result],
  ['decision to assess', (day) => answered(firstPlanClocks(day)).result.decideBy],
  ['advice for a plan', (day) => answered(planAdviceDue(day)).result],
  ['comments on a draft', (day) => answered(draftPlanCommentsUntil(day)).result],
  ['reassessment', (day) => answered(planReassessmentDue(day)).result],
  ['plan that moves', (day) => answered(planTransferDue({ movesOn: day, learnedOn: day })).result],
  ['review after a move', (day) => answered(afterPlanTransfer(day, addDays(day, -300))).result.reviewBy],
  ['response', (day) => londonDate(answered(responseDeadline(londonInstant(day, '12:00'))).result)],
];

/** A direction that began on a day, under the Regulations. */
const begunOn = (firstDay: IsoDate) => ({ school: 'maintained school', firstDay }) as const;

function meetingOf(day: IsoDate) {
  const { result } = answered(
    offSiteReviewMeeting(begunOn('2026-01-12'), day, { eighteenOrOver: false, hasPlan: true }),
  );
  if (result === NOT_UNDER_THE_REGULATIONS) throw new Error(result);
  return result;
}

describe('Reviews of a direction', () => {
  it('were due after their trigger while they had a limit, 2010 to 2012', () => {
    fc.assert(
      fc.property(dates('2010-09-01', '2012-12-31'), (trigger) => {
        const { result } = answered(nextOffSiteReview(begunOn(trigger), null));
        expect(result).toEqual({ by: addDays(trigger, 30), endsWithSchoolYear: true });
      }),
    );
  });

  it('are invited to before the meeting', () => {
    fc.assert(fc.property(dates('2026-01-12'), (day) => expect(meetingOf(day).inviteBy < day).toBe(true)));
  });
});

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
