import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import * as law from './areas.ts';
import {
  addDays,
  apCensus,
  planAdviceDue,
  afterPlanTransfer,
  planAmendmentCommentsUntil,
  answered,
  attendanceOrderNotice,
  boardMeeting,
  careDayOne,
  compulsorySchoolAgeEnds,
  dataComplaint,
  dateParts,
  deletionReturnDue,
  draftPlanCommentsUntil,
  finalPlanDue,
  firstFiveDays,
  firstPlanClocks,
  followingExclusion,
  fraction,
  freedomOfInformationDue,
  instant,
  latestEndOfPlacement,
  letterRemedies,
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
  phaseTransferDue,
  planAppealUntil,
  planEnds,
  planReviewDue,
  planTransferDue,
  planReassessmentDue,
  responseDeadline,
  retainAccessLogUntil,
  retainAdoptionRecordUntil,
  retainCareRecordUntil,
  retainChildUntil,
  retainRecordUntil,
  retainRegisterEntryUntil,
  reviewAfterConcern,
  planReviewClocks,
  exclusionPanelRequestUntil,
  schoolAnswerDue,
  schoolDaysOf,
  sectionNineteenPower,
  sectionNineteenServiceStandard,
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
  [
    'exclusion after a suspension',
    (day, calendar) =>
      answered(followingExclusion({ from: day, to: day }, { says: 'extended', from: null }, calendar)).result.begins!,
  ],
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
  ['notice of an attendance order', (day) => answered(attendanceOrderNotice(day)).result],
  ['data complaint', (day) => answered(dataComplaint(day)).result.acknowledgeBy],
  ['answer of a school consulted', (day) => answered(schoolAnswerDue(day)).result],
  ['appeal on a plan', (day) => answered(planAppealUntil(day, null)).result],
  ['appeal on a plan, from the certificate', (day) => answered(planAppealUntil(addDays(day, -90), day)).result],
  ['appeal that a letter names', (day) => answered(letterRemedies(['content of an EHC plan'], day)).result.appealUntil],
  ['own time to decide', (day) => answered(sectionNineteenServiceStandard(day, day)).result.decideBy],
  ['next census', (day) => answered(apCensus(dateParts(day).year + 1)).result.day],
  ['care record', (day) => answered(retainCareRecordUntil(day, null, day)).result],
  ['care record, from a death', (day) => answered(retainCareRecordUntil(addDays(day, -400), day, day)).result],
  ['adoption record', (day) => answered(retainAdoptionRecordUntil(day)).result],
  ['child’s record', (day) => keptFrom(day).result.until],
  ['access log', (day) => answered(retainAccessLogUntil(keptFrom(day), day)).result],
  ['response', (day) => londonDate(answered(responseDeadline(londonInstant(day, '12:00'))).result)],
];

const keptFrom = (birth: IsoDate) => {
  const never = { everPlan: false, everLookedAfter: false, everAdopted: false, holds: [] };
  return answered(retainChildUntil({ ...never, dateOfBirth: birth }, birth, [{ applies: 'any child', age: 25 }]));
};

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

/** What ends with an age, in the order in which it ends. */
const ENDS: readonly [string, (birth: IsoDate) => IsoDate | null][] = [
  ['compulsory school age', (birth) => answered(compulsorySchoolAgeEnds(birth)).result.lastDay],
  ['section 19', (birth) => answered(latestEndOfPlacement('ea1996-s19', birth)).result.last],
  ['power of section 19', (birth) => answered(sectionNineteenPower(birth, addDays(birth, 6_205))).result.days.to],
  ['placement by that power', (birth) => answered(latestEndOfPlacement('ea1996-s19', birth)).result.runsOn!.until],
  [
    'provision of a school',
    (birth) => answered(latestEndOfPlacement('school-arrangement', birth)).result.runsOn!.until,
  ],
  ['plan', (birth) => answered(planEnds(birth, null)).result.dutiesEnd],
  ['placement by the plan', (birth) => answered(latestEndOfPlacement('cfa2014-s61', birth)).result.last],
  [
    'plan that is kept',
    (birth) => answered(planEnds(birth, { kind: 'further education' })).result.mayBeKeptUntil ?? addDays(birth, 9132),
  ],
];

describe('What ends with an age', () => {
  it('ends in order, and the plan before the twenty-sixth birthday', () => {
    fc.assert(
      fc.property(dates('2008-09-01', '2035-12-31'), (birth) => {
        const ends = ENDS.map(([, end]) => end(birth)!);
        expect([...ends].sort()).toEqual(ends);
        expect(ends.at(-1)! < addDays(birth, 9497)).toBe(true);
      }),
    );
  });
});

describe('Clocks before a day', () => {
  it('of a transfer end before it', () => {
    fc.assert(
      fc.property(dates('2026-09-01', '2035-12-31'), (on) => {
        const due = answered(phaseTransferDue({ phase: 'post-16 to post-16', on })).result;
        expect(due < on).toBe(true);
        expect(due > addDays(on, -155)).toBe(true);
      }),
    );
  });
});

describe('This specification', () => {
  it('names every clock of the library', () => {
    const clocks = Object.keys(law).filter((name) => /(?:Due|Until|Clocks|Deadline|Ends)$/.test(name));
    const text = readFileSync(new URL(import.meta.url), 'utf8');
    const unnamed = clocks.filter((name) => !text.includes(`${name}(`));
    // Ends whatever it is asked from.
    expect(unnamed).toEqual(['purchasingSystemEnds']);
    expect(clocks.length).toBeGreaterThan(25);
  });
});
