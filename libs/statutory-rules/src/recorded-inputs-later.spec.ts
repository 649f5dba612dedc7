import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import * as law from './areas.ts';
import {
  accommodationBar,
  ageBand,
  announcedTimeLimit,
  apCensus,
  attendanceOrderNotice,
  compulsorySchoolAgeEnds,
  compulsorySchoolAgeStarts,
  dataComplaint,
  followingExclusion,
  fraction,
  homeEducationWords,
  instrumentOn,
  isExclusionBy,
  latestEndOfPlacement,
  leavingNeedsConsent,
  letterRemedies,
  lessThanFullTime,
  mayCancelExclusion,
  mayDisclosePlan,
  mayUseImmigrationStatus,
  missingCaseLacks,
  missingEducationStanding,
  mustTellAuthority,
  nationalCurriculumYear,
  ofCompulsorySchoolAge,
  ownSayFrom,
  participationAge,
  planAppealUntil,
  planEnds,
  planReviewKind,
  planRightsHolder,
  purchasingSystemEnds,
  reasonToTakeOut,
  retainAdoptionRecordUntil,
  retainCareRecordUntil,
  schoolAnswerDue,
  schoolYearSessions,
  sectionNineteenOutcome,
  sectionNineteenPower,
  sectionNineteenServiceStandard,
  sendLawRule,
  withinApprovalLimit,
  type Application,
  type IsoDate,
} from './areas.ts';
import { CAL_A } from './testing/cal-a.ts';

const ON: IsoDate = '2026-03-02';
const BORN: IsoDate = '2010-01-15';
const notice = { says: 'extended', from: null } as const;
const cancelled = {
  daysInYear: fraction(1),
  boardMustMeet: false,
  meetingBegun: false,
  livesInAnotherAuthority: false,
  care: 'neither',
} as const;
const leaving = { school: 'special', arrangedByAuthority: true, protectionEnquiries: false } as const;

/** As `recorded-inputs.spec.ts`, for the rules of a child’s age and those that came later. */
describe('An answer of the other rules holds its inputs, as plain values', () => {
  it.each<[string, () => Application<unknown>, string]>([
    ['following exclusion', () => followingExclusion({ from: ON, to: ON }, notice, CAL_A), 'earlier notice calendar'],
    ['cancelled exclusion', () => mayCancelExclusion(cancelled, ON), 'exclusion on'],
    ['who excludes', () => isExclusionBy('provider', ON), 'by on'],
    ['less than full time', () => lessThanFullTime('health', ON, null), 'ground decidedOn putRightBy'],
    ['outcome', () => sectionNineteenOutcome({ outcome: 'owed', from: ON }, ON), 'decision decidedOn'],
    ['service standard', () => sectionNineteenServiceStandard(ON, ON), 'knewOn dutyFrom own oneOffs'],
    ['power', () => sectionNineteenPower(BORN, ON), 'dateOfBirth on autumnTermStarts'],
    ['latest end', () => latestEndOfPlacement('ea1996-s19', BORN), 'basis dateOfBirth course autumnTermStarts'],
    ['end of a plan', () => planEnds(BORN, null), 'dateOfBirth course'],
    ['rights of a plan', () => planRightsHolder(BORN, ON), 'dateOfBirth on acting autumnTermStarts'],
    ['own say', () => ownSayFrom(BORN), 'dateOfBirth autumnTermStarts'],
    ['kind of review', () => planReviewKind(true, ON), 'attends meeting'],
    ['school consulted', () => schoolAnswerDue(ON), 'consultedOn'],
    ['plan shown', () => mayDisclosePlan('none', ON), 'ground on'],
    ['appeal', () => planAppealUntil(ON, null), 'letterOn certificateOn'],
    ['taken out', () => reasonToTakeOut(2, ON), 'children on'],
    ['data complaint', () => dataComplaint('2026-06-19'), 'receivedOn'],
    ['care record', () => retainCareRecordUntil(ON, null, ON), 'dateOfBirth diedOn on'],
    ['adoption record', () => retainAdoptionRecordUntil(ON), 'orderOn'],
    ['accommodation', () => accommodationBar(BORN, ON, null), 'dateOfBirth firstDay ofstedNumber'],
    ['purchasing system', () => purchasingSystemEnds(null, ON), 'ownLastDay on'],
    ['approval limit', () => withinApprovalLimit(1, null, ON), 'weeklyPence limit on'],
    [
      'authority told',
      () => mustTellAuthority({ offSiteDirection: true, hasPlan: true, nonSchoolPlace: true }, ON),
      'provision firstDay',
    ],
    ['attendance order', () => attendanceOrderNotice(ON), 'servedOn'],
    ['home education', () => homeEducationWords(null, ON), 'noticeOn on'],
    ['leaving school', () => leavingNeedsConsent(leaving, ON), 'child leavesOn'],
    ['start of school age', () => compulsorySchoolAgeStarts(BORN), 'dateOfBirth'],
    ['end of school age', () => compulsorySchoolAgeEnds(BORN), 'dateOfBirth autumnTermStarts'],
    ['school age', () => ofCompulsorySchoolAge(BORN, ON), 'dateOfBirth on autumnTermStarts'],
    ['participation', () => participationAge(BORN), 'dateOfBirth level3ReachedOn autumnTermStarts'],
    ['year', () => nationalCurriculumYear(BORN, ON), 'dateOfBirth on'],
    ['age band', () => ageBand(BORN, ON), 'dateOfBirth on own'],
    ['instrument', () => instrumentOn(sendLawRule, ON), 'on'],
    [
      'sessions of a year',
      () => schoolYearSessions(CAL_A, '2026-01-05', '2026-04-02', 'maintained'),
      'calendar from to school',
    ],
    ['census', () => apCensus(2027), 'year'],
    ['remedies', () => letterRemedies(['delay'], ON), 'matters letterOn'],
    [
      'immigration status',
      () => mayUseImmigrationStatus('a care placement', 'care-placement officer', ON),
      'use by on',
    ],
    [
      'case of a child missing education',
      () => missingCaseLacks({ source: null, enquiries: [], authoritiesAsked: [] }, ON),
      'found on',
    ],
    ['missing education', () => missingEducationStanding('not found', ON), 'known on'],
  ])('%s', (_, apply, keys) => {
    const application = apply();
    expect(application.kind).toBe('applied');
    expect(Object.keys(application.inputs)).toEqual(keys.split(' '));
    expect(structuredClone(application)).toEqual(application);
  });

  it('where it is a gap too, with what would be', () => {
    const gap = announcedTimeLimit([{ from: ON, to: ON, sessionsAWeek: 1 }], ON);
    expect([gap.kind, Object.keys(gap.inputs)]).toEqual(['gap', ['stays', 'on', 'own']]);
    expect(structuredClone(gap)).toEqual(gap);
  });
});

const HERE = import.meta.dirname;

/** The functions at the areas' doors whose signature answers with an application, read from their text. */
function answering(): string[] {
  const sources = globSync('*/*.ts', { cwd: HERE, exclude: ['**/*.spec.ts', 'foundation/*'] });
  const texts = sources.map((file) => readFileSync(`${HERE}/${file}`, 'utf8'));
  const signature = /export (?:function|const) (\w+)[^;]*?\): (?:readonly )?(?:Application<|RegisterAdvice\[)/g;
  const names = texts.flatMap((text) => [...text.matchAll(signature)].map(([, name]) => name!));
  return names.filter((name) => name in law);
}

describe('These specifications', () => {
  it('hold the inputs of every function that answers with an application', () => {
    const rows = ['recorded-inputs.spec.ts', 'recorded-inputs-later.spec.ts']
      .map((file) => readFileSync(`${HERE}/${file}`, 'utf8'))
      .join('');
    const found = answering();
    expect(found.length).toBeGreaterThan(110);
    expect(found.filter((name) => !rows.includes(`${name}(`))).toEqual([]);
  });
});
