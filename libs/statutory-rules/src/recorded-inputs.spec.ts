import { describe, expect, it } from '@jest/globals';
import {
  absenceTerm,
  planAdviceDue,
  adviseCodes,
  afterPlanTransfer,
  planAmendmentCommentsUntil,
  answered,
  approvalMissing,
  arrivalCode,
  attendanceCode,
  attendanceFigure,
  boardMeeting,
  careDayOne,
  carriesOnTheRun,
  daySixNotice,
  daySixStatus,
  deletionReturnDue,
  deliveredAgainstCommissioned,
  draftPlanCommentsUntil,
  educationalRecordRight,
  evidenceMissing,
  exclusionNotices,
  extensionMissing,
  finalPlanDue,
  firstFiveDays,
  firstPlanClocks,
  freedomOfInformationDue,
  fullTimeException,
  fullTimeWeek,
  hoursCreepingUp,
  illnessDuty,
  instant,
  isAlternativeProvision,
  lastSixWeeks,
  managedMoveMayHaveTrial,
  mayDirectOffSite,
  minutes,
  newPupilReturnDue,
  nextAttendanceReturn,
  newSpellFrom,
  nextOffSiteReview,
  nOnArrival,
  nextReviewByCadence,
  mayLeaveRollFrom,
  offSiteNotice,
  offSiteReviewMeeting,
  offSiteReviewRequest,
  noSuitableEducationDuty,
  otherwiseThanInSchool,
  packageOversightRisk,
  penaltyThreshold,
  permanentExclusionDaySix,
  persistentAbsence,
  phaseTransferDue,
  placementSpells,
  planReviewDue,
  planTransferDue,
  possiblySplitSites,
  presumedAsker,
  planReassessmentDue,
  redactionReasons,
  registrationTest,
  responseDeadline,
  responseFigures,
  responseTiming,
  retainAccessLogUntil,
  retainChildUntil,
  retainRecordUntil,
  retainRegisterEntryUntil,
  reviewAfterConcern,
  planReviewClocks,
  exclusionPanelRequestUntil,
  safeguardingSeparation,
  schoolClosureException,
  scoreOffers,
  severeAbsence,
  shownPercentage,
  sicknessReturn,
  smallNumbers,
  smallNumbersInRow,
  subjectAccessDue,
  suspensionDaySix,
  suspensionLimit,
  suspensionTermTotal,
  symbolMeaning,
  tally,
  unauthorisedReturn,
  placeRegisterKeptTo,
  planReviewUnderFive,
  upnCheck,
  weeklyReportDue,
  whatNBecomes,
  whoDecides,
  type Application,
  type Extension,
  type IsoDate,
  type PackageWeek,
  type ProviderWeek,
  type Suspension,
} from './areas.ts';
import { BASE } from './testing/a-session.ts';
import { CAL_A } from './testing/cal-a.ts';

const ON: IsoDate = '2026-03-02';
const calendar = CAL_A;
const child = { dateOfBirth: '2012-05-10', examinationsLeft: null, regulation5: null } as const;
const suspension: Suspension = { kind: 'suspension', from: '2026-03-02', to: '2026-03-10' };
const school = { school: 'A', calendar, suspensions: [suspension] };
const sixth = { day: ON, duty: { owed: true, holder: 'local authority', legalBasis: 'ea1996-s19' } } as const;
const neither = { livesInAnotherAuthority: false, care: 'neither' } as const;
const running = { school: 'academy', firstDay: ON } as const;
const pupil = { eighteenOrOver: false, hasPlan: false };
const decided = { hasPlan: false, lookedAfter: false, onRoll: true, school: null };
const kept = { dateOfBirth: ON, everPlan: false, everLookedAfter: false, everAdopted: false, holds: [] };
const exclusion = { firstDay: ON, afternoonEnds: '15:15', sixthDay: '2026-03-09' } as const;
const at = instant('2026-03-09T09:00Z');
const facts = { year: 11, examinations: { entered: 1, left: 0 }, plan: null };
const direction = { school: 'academy', purpose: 'another', to: 'another place', from: ON, until: ON } as const;
const terms = { buying: 'a block', criteria: [{ id: 'a', weight: 1, most: 1, least: null }], ties: [] } as const;
const marks = [{ on: ON, session: 'AM', code: 'I' }] as const;
const counts = 'possible attended authorised unauthorised';
const arrival = { on: ON, session: 'AM', minutesAfterStart: minutes(0) } as const;
const hours = { scheduled: minutes(60), cancelledByProvider: minutes(0) };
const finding = { inappropriateInAnySchoolOrCollege: true, consulted: true };

const provided: ProviderWeek = {
  week: ON,
  termTime: true,
  sites: [{ site: 'north', standing: 'unregistered' }],
  children: [],
  rollConfirmedOn: null,
  declaredOpen: null,
};
const week: PackageWeek = { week: ON, calendar, times: [], equivalence: null, medicallyInappropriate: false };
const reviewed = { commissionedBy: 'school', school: null } as const;
const extension: Extension = {
  placement: { from: ON, to: ON, sessionsAWeek: 1 },
  otherStays: [],
  reviewedOn: null,
  newFinish: null,
  reason: null,
  approver: null,
  cost: null,
};
const access = { receivedOn: ON, awaited: [], extensionToldOn: null };

/** Everything an answer depends on stands in it, so that a decision can be replayed years later. */
describe('An answer holds its inputs, as plain values', () => {
  it.each<[string, () => Application<unknown>, string]>([
    [
      'sixth day, permanent',
      () => permanentExclusionDaySix(ON, [], calendar, child),
      'from suspensionsBefore calendar child',
    ],
    [
      'sixth day, suspensions',
      () => suspensionDaySix([suspension], 'academy', calendar, child)[0]!,
      'suspensions school calendar child first last',
    ],
    ['carries on the run', () => carriesOnTheRun(ON, '2026-03-03', calendar), 'lastDay nextFirst calendar'],
    ['met or breached', () => daySixStatus(sixth, null, ON), 'sixth begunOn asAt'],
    ['regulation 5', () => fullTimeException(facts, ON), 'facts on'],
    [
      'last six weeks',
      () => lastSixWeeks('2009-12-01', '2026-05-18', 0),
      'dateOfBirth on examinationsLeft autumnTermStarts',
    ],
    [
      'illness',
      () => illnessDuty(child, { sessions: 1 }, { schoolDays: 1 }, ON),
      'child missed forecast evidenceOn health',
    ],
    ['otherwise', () => noSuitableEducationDuty(child, ON), 'child appearsOn health'],
    ['section 61', () => otherwiseThanInSchool(ON, finding), 'namedOn finding'],
    ['separation', () => safeguardingSeparation(child, '2026-07-26'), 'child separatedOn'],
    ['managed move', () => managedMoveMayHaveTrial('2026-07-26'), 'on'],
    ['legal basis', () => isAlternativeProvision('cfa2014-s61', ON), 'legalBasis on'],
    ['first five days', () => firstFiveDays(ON, null, calendar), 'firstDay lastDay calendar'],
    ['day 1', () => careDayOne(ON, 'looked after', calendar), 'firstDay care calendar'],
    ['limit', () => suspensionLimit([school], ON), 'schools on'],
    ['term', () => suspensionTermTotal(school, 'more than three', ON), 'school termsInYear on'],
    [
      'board',
      () => boardMeeting({ kind: 'permanent exclusion' }, ON, { kind: 'academy', calendar }),
      'matter noticeOn school missed',
    ],
    ['panel', () => exclusionPanelRequestUntil(ON, calendar), 'decisionNoticeOn calendar'],
    ['roll', () => mayLeaveRollFrom(ON, { kind: 'asked for', endedOn: null }), 'firstDay review'],
    ['told', () => exclusionNotices({ kind: 'permanent exclusion' }, neither, ON), 'of child on'],
    ['notice of day 6', () => daySixNotice(exclusion, at, null), 'exclusion starts given parentConsentsToLess'],
    ['off site', () => mayDirectOffSite(direction), 'direction'],
    [
      'off-site notice',
      () => offSiteNotice(running, calendar, pupil, { givenOn: null, says: [] }),
      'direction calendar pupil notice',
    ],
    ['off-site review', () => nextOffSiteReview(running, ON), 'direction lastReviewOn'],
    [
      'off-site request',
      () => offSiteReviewRequest(running, ON, null, 'parent', false),
      'direction requestedOn lastReviewOn asker hasPlan',
    ],
    ['off-site meeting', () => offSiteReviewMeeting(running, ON, pupil), 'direction meetingOn pupil'],
    ['who decides', () => whoDecides('medical', decided, ON), 'kind child on council'],
    ['window', () => responseDeadline(at), 'receivedAt terms'],
    ['timing', () => responseTiming(at, at), 'deadline respondedAt late'],
    ['response figures', () => responseFigures([], ON), 'sent on own'],
    ['scoring', () => scoreOffers([], terms, ON), 'offers terms opensOn'],
    ['pupil number', () => upnCheck('', ON), 'upn on authorities'],
    ['child kept', () => retainChildUntil(kept, ON, []), 'child on adopted'],
    ['entry kept', () => retainRegisterEntryUntil(ON), 'enteredOn'],
    ['record kept', () => retainRecordUntil('contract under seal', ON, null), 'record from adopted'],
    ['registration', () => registrationTest(provided), `${Object.keys(provided).join(' ')} limits`],
    ['package', () => packageOversightRisk([], ON), 'parts week own'],
    ['creeping hours', () => hoursCreepingUp([], ON), 'weekly on own'],
    ['divided site', () => possiblySplitSites([], ON), 'entities on'],
    ['full-time week', () => fullTimeWeek(week), `${Object.keys(week).join(' ')} own`],
    ['stays', () => placementSpells([], ON), 'stays on own'],
    ['new stay', () => newSpellFrom({ from: ON, to: ON, days: 1, sessionsAWeek: 1 }, ON), 'spell on own'],
    ['review', () => nextReviewByCadence('PEP', ON, reviewed, { weeks: 6 }), 'kind last of own'],
    ['concern', () => reviewAfterConcern(ON), 'concernOn'],
    ['approval', () => approvalMissing({ nextReviewOn: null }, ON), 'placement on'],
    ['extension', () => extensionMissing(extension, ON), 'extension on own'],
    ['evidence', () => evidenceMissing([], 'medical', decided, ON), 'held kind child on council'],
    ['subject access', () => subjectAccessDue(access), 'request oneOffs'],
    ['freedom of information', () => freedomOfInformationDue(ON), 'receivedOn oneOffs'],
    ['presumed asker', () => presumedAsker('2012-05-10', ON), 'dateOfBirth on from'],
    ['educational record', () => educationalRecordRight('academy', ON), 'holder on'],
    ['redaction', () => redactionReasons(ON), 'on'],
    ['access log kept', () => retainAccessLogUntil(answered(retainChildUntil(kept, ON, [])), ON), 'recordUntil on own'],
    ['small numbers', () => smallNumbers([[1]], ON), 'counts on policy alsoHidden'],
    ['small numbers in a row', () => smallNumbersInRow([1], ON), 'counts on policy alsoHidden'],
    [
      'percentage',
      () => shownPercentage({ count: 1, of: 2, suppressed: false }, ON),
      'count of suppressed on policy places',
    ],
    ['symbol', () => symbolMeaning('z', ON), 'symbol on'],
    ['review of a plan', () => planReviewClocks(ON), 'meeting kind'],
    ['comments on amendments', () => planAmendmentCommentsUntil(ON), 'servedOn'],
    ['final plan', () => finalPlanDue({ meeting: ON, noticeSent: ON, transfer: null }), 'meeting noticeSent transfer'],
    ['next review of a plan', () => planReviewDue(ON), 'madeOrConcluded'],
    ['under five', () => planReviewUnderFive(ON, ON), 'madeOrConcluded dateOfBirth'],
    ['phase transfer', () => phaseTransferDue({ phase: 'infant to junior', on: ON }), 'phase on'],
    ['first plan', () => firstPlanClocks(ON), 'received'],
    ['advice for a plan', () => planAdviceDue(ON), 'askedOn'],
    ['comments on a draft', () => draftPlanCommentsUntil(ON), 'servedOn'],
    ['reassessment', () => planReassessmentDue(ON), 'noticeOn'],
    [
      'closed school',
      () => schoolClosureException({ firstDayClosed: ON, reopensOn: '2026-04-20' }, ON),
      'firstDayClosed reopensOn askedOn',
    ],
    ['plan that moves', () => planTransferDue({ movesOn: ON, learnedOn: ON }), 'movesOn learnedOn oneOffs'],
    ['after a move', () => afterPlanTransfer(ON, ON), 'transferredOn madeOrReviewed'],
    ['code', () => attendanceCode('I', ON), 'code on session'],
    [
      'advice',
      () => adviseCodes(BASE)[0]!.advice,
      'on session ofCompulsorySchoolAge registers timetabled happened school',
    ],
    ['N', () => whatNBecomes(ON, calendar, ON), 'session calendar asOf'],
    ['N on arrival', () => nOnArrival(arrival), 'on session minutesAfterStart openFor'],
    ['arrival', () => arrivalCode(arrival), 'on session minutesAfterStart openFor'],
    [
      'attendance',
      () => attendanceFigure(tally(marks), ON, 'child'),
      `${counts} notPossible notCollected byCode basis`,
    ],
    ['persistent', () => persistentAbsence(tally(marks), ON, 'child'), `${counts} basis`],
    ['severe', () => severeAbsence(tally(marks), ON, 'child'), `${counts} basis`],
    ['absence term', () => absenceTerm(ON), 'on'],
    ['delivered', () => deliveredAgainstCommissioned(minutes(0), hours, ON), 'delivered commissioned cancelled'],
    ['attendance return', () => unauthorisedReturn(marks, calendar), 'marks calendar counting'],
    ['next attendance return', () => nextAttendanceReturn(ON), 'lastReturnOn agreed'],
    [
      'sickness return',
      () => sicknessReturn(marks, calendar, { from: ON, to: ON }, { schoolDays: 0 }, null),
      'marks calendar schoolYear forecast lastReturnOn',
    ],
    ['penalty', () => penaltyThreshold(marks, calendar, '2026-03-20'), 'marks calendar on'],
    ['new pupil', () => newPupilReturnDue(ON), 'addedOn'],
    ['deletion', () => deletionReturnDue(ON), 'deletedOn'],
    ['weekly report', () => weeklyReportDue(ON, 'school'), 'weekStarts commissionedBy own'],
    ['register of a place', () => placeRegisterKeptTo(ON), 'lastDay ownWeeks'],
  ])('%s', (_, apply, keys) => {
    const application = apply();
    expect(application.kind).toBe('applied');
    expect(Object.keys(application.inputs)).toEqual(keys.split(' '));
    expect(structuredClone(application)).toEqual(application);
  });
});
