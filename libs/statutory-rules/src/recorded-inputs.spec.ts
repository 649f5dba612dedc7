import { describe, expect, it } from '@jest/globals';
import {
  boardMeeting,
  careDayOne,
  carriesOnTheRun,
  daySixNotice,
  daySixStatus,
  exclusionNotices,
  firstFiveDays,
  fullTimeException,
  illnessDuty,
  instant,
  lastSixWeeks,
  managedMoveMayHaveTrial,
  mayDirectOffSite,
  nextOffSiteReview,
  offRollFrom,
  offSiteNotice,
  offSiteReviewMeeting,
  offSiteReviewRequest,
  otherwiseDuty,
  otherwiseThanInSchool,
  permanentExclusionDaySix,
  responseDeadline,
  responseTiming,
  retainChildUntil,
  retainRecordUntil,
  retainRegisterEntryUntil,
  reviewPanelRequest,
  safeguardingSeparation,
  scoreOffers,
  shownPercentage,
  smallNumbers,
  suspensionDaySix,
  suspensionLimit,
  suspensionTermTotal,
  upnCheck,
  whoDecides,
  type Application,
  type IsoDate,
  type Suspension,
} from './index.ts';
import { CAL_A } from './testing/cal-a.ts';

const ON: IsoDate = '2026-03-02';
const calendar = CAL_A;
const child = { dateOfBirth: '2012-05-10', regulation5: null } as const;
const suspension: Suspension = { kind: 'suspension', from: '2026-03-02', to: '2026-03-10' };
const school = { calendar, suspensions: [suspension] };
const pupil = { eighteenOrOver: false, hasPlan: false };
const decided = { hasPlan: false, lookedAfter: false, onRoll: true, school: null };
const kept = { dateOfBirth: ON, everPlan: false, everLookedAfter: false, everAdopted: false, holds: [] };
const exclusion = { firstDay: ON, afternoonEnds: '15:15', sixthDay: '2026-03-09' } as const;
const at = instant('2026-03-09T09:00Z');
const facts = { year: 11, examinations: { entered: 1, left: 0 }, plan: null };
const direction = { school: 'academy', purpose: 'another', to: 'another place', from: ON, until: ON } as const;
const terms = { criteria: [{ id: 'a', weight: 1, most: 1, least: null }], ties: [] };
const finding = { inappropriateInAnySchoolOrCollege: true, consulted: true };

/** Everything an answer depends on stands in it, so that a decision can be replayed years later. */
describe('An answer holds its inputs, as plain values', () => {
  it.each<[string, Application<unknown>, string]>([
    [
      'sixth day, permanent',
      permanentExclusionDaySix(ON, [], calendar, child),
      'from suspensionsBefore calendar child',
    ],
    [
      'sixth day, suspensions',
      suspensionDaySix([suspension], 'academy', calendar, child)[0]!,
      'suspensions school calendar child first last',
    ],
    ['carries on the run', carriesOnTheRun(ON, '2026-03-03', calendar), 'lastDay nextFirst calendar'],
    ['met or breached', daySixStatus(ON, null, ON), 'sixthDay begunOn asAt'],
    ['regulation 5', fullTimeException(facts, ON), 'facts on'],
    ['last six weeks', lastSixWeeks('2009-12-01', '2026-05-18', 0), 'dateOfBirth on examinationsLeft autumnTermStarts'],
    ['illness', illnessDuty({ sessions: 1 }, { schoolDays: 1 }, ON), 'missed forecast evidenceOn health'],
    ['otherwise', otherwiseDuty(ON), 'appearsOn health'],
    ['section 61', otherwiseThanInSchool(ON, finding), 'namedOn finding'],
    ['separation', safeguardingSeparation('2026-07-26'), 'separatedOn'],
    ['managed move', managedMoveMayHaveTrial('2026-07-26'), 'on'],
    ['first five days', firstFiveDays(ON, null, calendar), 'firstDay lastDay calendar'],
    ['day 1', careDayOne(ON, { lookedAfter: true, socialWorker: true }), 'firstDay child'],
    ['limit', suspensionLimit([school], ON), 'schools on'],
    ['term', suspensionTermTotal(school, ON), 'school on'],
    [
      'board',
      boardMeeting({ kind: 'permanent exclusion' }, ON, calendar),
      'matter noticeOn calendar missedExamination',
    ],
    ['panel', reviewPanelRequest(ON, calendar), 'decisionNoticeOn calendar'],
    ['roll', offRollFrom(ON, { kind: 'asked for', endedOn: null }), 'firstDay review'],
    [
      'told',
      exclusionNotices('suspension', { livesInAnotherAuthority: false, socialWorker: false, lookedAfter: false }, ON),
      'kind child on',
    ],
    ['notice of day 6', daySixNotice(exclusion, at, null), 'exclusion starts given parentConsentsToLess'],
    ['off site', mayDirectOffSite(direction), 'direction'],
    [
      'off-site notice',
      offSiteNotice(ON, calendar, pupil, { givenOn: null, says: [] }),
      'firstDay calendar pupil notice',
    ],
    ['off-site review', nextOffSiteReview(ON), 'lastOrFirstDay'],
    ['off-site request', offSiteReviewRequest(ON, null, 'parent', false), 'requestedOn lastReviewOn asker hasPlan'],
    ['off-site meeting', offSiteReviewMeeting(ON), 'meetingOn'],
    ['who decides', whoDecides('medical', decided, ON), 'kind child on council'],
    ['window', responseDeadline(at), 'receivedAt terms'],
    ['timing', responseTiming(at, at), 'deadline respondedAt late'],
    ['scoring', scoreOffers([], terms, ON), 'offers terms opensOn'],
    ['pupil number', upnCheck('', ON), 'upn on authorities'],
    ['child kept', retainChildUntil(kept, ON), 'child on own'],
    ['entry kept', retainRegisterEntryUntil(ON), 'enteredOn'],
    ['record kept', retainRecordUntil('contract under seal', ON), 'record from'],
    ['small numbers', smallNumbers([[1]], ON), 'counts on policy alsoHidden'],
    ['percentage', shownPercentage(1, 2, ON), 'count of on policy places'],
  ])('%s', (_, application, keys) => {
    expect(application.kind).toBe('applied');
    expect(Object.keys(application.inputs)).toEqual(keys.split(' '));
    expect(structuredClone(application)).toEqual(application);
  });
});
