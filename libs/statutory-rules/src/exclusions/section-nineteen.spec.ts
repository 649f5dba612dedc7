import { describe, expect, it } from '@jest/globals';
import { answered, type Application, type IsoDate } from '../foundation/index.ts';
import { expectRefused } from '../testing/expect-refused.ts';
import {
  illnessDuty,
  isAlternativeProvision,
  LEGAL_BASES,
  managedMoveMayHaveTrial,
  noSuitableEducationDuty,
  otherwiseThanInSchool,
  safeguardingSeparation,
  type LegalBasis,
  type SectionNineteenChild,
} from './index.ts';

const LESS = 'full time not in the child’s interests';
const child: SectionNineteenChild = { dateOfBirth: '2014-05-10', examinationsLeft: 0 };
const leaver: SectionNineteenChild = { dateOfBirth: '2009-12-01', examinationsLeft: 0 }; // to 26 June 2026
const AGE = { owed: false, why: 'not of compulsory school age' };
const LAST = { owed: false, why: 'last six weeks, no examination left' };
const owed = (from: IsoDate, extent = 'full time') => ({
  owed: true,
  holder: 'local authority',
  legalBasis: 'ea1996-s19',
  from,
  extent,
});

/** Each duty under section 19, on a day, for a child in need of it. */
const DUTIES: readonly [
  string,
  (child: SectionNineteenChild, on: IsoDate) => Application<{ readonly duty: unknown }>,
][] = [
  ['any other reason', (who, on) => noSuitableEducationDuty(who, on)],
  ['illness', (who, on) => illnessDuty(who, { sessions: 30 }, { schoolDays: 0 }, on)],
  ['separation', (who, on) => safeguardingSeparation(who, on)],
];

describe('Whom section 19 is owed to [s19.otherwise] [s19.illness] [excl.guidance] [s19.last6weeks]', () => {
  const young: IsoDate = '2022-01-15'; // from 31 March 2027
  const old: IsoDate = '2010-12-01'; // to 25 June 2027
  it.each<[string, Partial<SectionNineteenChild>, IsoDate, object]>([
    ['the day before compulsory school age', { dateOfBirth: young }, '2027-03-30', AGE],
    ['its first day', { dateOfBirth: young }, '2027-03-31', owed('2027-03-31')],
    ['the last day before the six weeks', { dateOfBirth: old }, '2027-05-13', owed('2027-05-13')],
    ['the first day of the six weeks', { dateOfBirth: old }, '2027-05-14', LAST],
    ['an examination left', { dateOfBirth: old, examinationsLeft: 1 }, '2027-05-14', owed('2027-05-14')],
    ['not known', { dateOfBirth: old, examinationsLeft: null }, '2027-05-14', owed('2027-05-14')],
    ['its last day', { dateOfBirth: old }, '2027-06-25', LAST],
    ['the day after, by age first', { dateOfBirth: old }, '2027-06-26', AGE],
  ])('%s', (_, change, on, duty) =>
    DUTIES.forEach(([, ask]) => expect(answered(ask({ ...child, ...change }, on)).result.duty).toEqual(duty)),
  );

  it.each(DUTIES)('%s: says why not, of that day, and by which rules', (_, ask) => {
    const tooOld = answered(ask({ ...child, dateOfBirth: old }, '2027-07-01'));
    expect(tooOld.sentence).toMatch(
      /No section 19 duty on 1 July 2027: not of compulsory school age \(judged on that day\)\.$/,
    );
    expect(tooOld.sentence).not.toContain('arranges');
    expect(tooOld.restsOn.map(({ id }) => id)).toEqual(['csa.end']);
    const last = answered(ask({ ...child, dateOfBirth: old }, '2027-06-01'));
    expect(last.sentence).toMatch(
      /No section 19 duty on 1 June 2027: last six weeks of compulsory school age, no examination left \(judged on that day\)\.$/,
    );
    expect(last.restsOn.map(({ id }) => id)).toEqual(['csa.end', 's19.last6weeks']);
    expect(last.caveats).toContainEqual(expect.stringContaining('first day in force not established'));
  });

  it.each(DUTIES)('%s: what is not known of examinations is a caveat in the last six weeks alone', (_, ask) => {
    const unknown = { ...child, examinationsLeft: null };
    const open = /^Whether an examination is left is not known/;
    const caveats = (dateOfBirth: IsoDate) => answered(ask({ ...unknown, dateOfBirth }, '2027-06-01')).caveats;
    expect(caveats(old).filter((each) => open.test(each))).toHaveLength(1);
    expect(caveats('2014-05-10').filter((each) => open.test(each))).toEqual([]);
    expect(answered(ask({ ...unknown, dateOfBirth: '2014-05-10' }, '2027-06-01')).restsOn).toHaveLength(1);
  });

  it('stands with a caveat where the six weeks hang on how the end of that age is read', () => {
    const flagged = answered(noSuitableEducationDuty({ dateOfBirth: '2010-09-03', examinationsLeft: 0 }, '2026-06-01'));
    expect(flagged.result.duty).toEqual(owed('2026-06-01'));
    expect(flagged.caveats).toContainEqual(
      expect.stringMatching(/birthday between 1 and 7 September, to be confirmed/),
    );
    const sure = answered(noSuitableEducationDuty({ dateOfBirth: '2010-09-08', examinationsLeft: 0 }, '2026-06-01'));
    expect(sure.caveats).not.toContainEqual(expect.stringMatching(/to be confirmed/));
  });
});

describe('Fifteen days of illness [s19.illness]', () => {
  const on: IsoDate = '2026-02-10';
  it.each<[number, number, boolean]>([
    [30, 0, true],
    [29, 0, false],
    [10, 10, true],
    [9, 10, false],
    [0, 15, true],
    [0, 0, false],
  ])('%i sessions missed and %i days to come: %s', (sessions, schoolDays, reached) => {
    const { result } = answered(illnessDuty(child, { sessions }, { schoolDays }, on));
    expect(result).toEqual({
      schoolDays: { n: sessions + 2 * schoolDays, d: 2 },
      duty: reached ? owed(on) : { owed: false, why: 'fewer than fifteen days' },
    });
  });

  it('says from when, how much, and that nobody need wait', () => {
    const words = (sessions: number, health?: typeof LESS, who = child) =>
      answered(illnessDuty(who, { sessions }, { schoolDays: 10 }, on, health)).sentence;
    expect(words(11)).toBe(
      '15.5 school days of illness missed and expected this school year, 15 or more: the local authority arranges full-time education from 10 February 2026, the date of the evidence.',
    );
    expect(words(11, LESS)).toContain('arranges as much education as health allows from');
    expect(words(8)).toBe(
      '14 school days of illness missed and expected this school year, fewer than 15 on 10 February 2026: the guidance does not ask for it yet, and the local authority need not wait.',
    );
    expect(words(8, undefined, { ...child, dateOfBirth: '2022-01-15' })).toBe(
      '14 school days of illness missed and expected this school year. No section 19 duty on 10 February 2026: not of compulsory school age (judged on that day).',
    );
    expect(answered(illnessDuty(child, { sessions: 30 }, { schoolDays: 0 }, on, LESS)).result.duty).toEqual(
      owed(on, 'less, for health'),
    );
  });
});

describe('Any other reason [s19.otherwise]', () => {
  it('is from the day it appears, full time unless health forbids', () => {
    const answer = answered(noSuitableEducationDuty(child, '2026-01-12'));
    expect(answer.result).toEqual({ duty: owed('2026-01-12') });
    expect(answer.sentence).toBe(
      'The local authority arranges full-time education from 12 January 2026, when it appeared that the child may have none (section 19(1) of the Education Act 1996).',
    );
    const less = answered(noSuitableEducationDuty(child, '2026-01-12', LESS));
    expect(less.result.duty).toEqual(owed('2026-01-12', 'less, for health'));
    expect(less.sentence).toContain('as much education as health allows');
  });

  it('has no answer before a source shows it', () =>
    expect(noSuitableEducationDuty(child, '2012-05-17')).toMatchObject({ reason: 'commencement not established' }));
});

describe('Otherwise than in a school [s61.otherwise-than-in-school]', () => {
  const finding = { inappropriateInAnySchoolOrCollege: true, consulted: true };
  it('is secured from naming, as the plan says', () => {
    const answer = answered(otherwiseThanInSchool('2026-01-12', finding));
    expect(answer.result).toEqual({
      holder: 'local authority',
      legalBasis: 'cfa2014-s61',
      from: '2026-01-12',
      extent: 'as the plan says',
    });
    expect(answer.sentence).toBe(
      'The local authority secures the provision of the plan, otherwise than in a school, from 12 January 2026 (sections 42 and 61 of the Children and Families Act 2014); it stands in Section F, and Section I names no institution.',
    );
  });

  it('has no answer before the Act', () =>
    expect(otherwiseThanInSchool('2014-08-31', finding)).toMatchObject({ reason: 'before the first version' }));

  it.each<[string, Partial<typeof finding>]>([
    ['not-found-inappropriate', { inappropriateInAnySchoolOrCollege: false }],
    ['not-consulted', { consulted: false }],
  ])('is refused: %s', (rule, change) =>
    expectRefused(() => otherwiseThanInSchool('2026-01-12', { ...finding, ...change }), 'finding', rule),
  );
});

describe('What is counted as alternative provision [ap.legal-basis]', () => {
  it('neither education otherwise than in a school nor elective home education', () => {
    const counted = LEGAL_BASES.filter((each) => answered(isAlternativeProvision(each, '2025-02-05')).result);
    expect(counted).toEqual(['ea1996-s19', 'eia2006-s100']);
  });

  it('says so, and has no answer before the guidance of 2025', () => {
    const words = (basis: LegalBasis) => answered(isAlternativeProvision(basis, '2026-01-12')).sentence;
    expect(words('cfa2014-s61')).toBe(
      'Provision under section 61 of the Children and Families Act 2014 on 12 January 2026: not alternative provision, counted apart.',
    );
    expect(words('ea1996-s19')).toBe(
      'Provision under section 19 of the Education Act 1996 on 12 January 2026: alternative provision.',
    );
    expect(words('elective-home-education')).toContain('Elective home education on 12 January 2026: not');
    expect(isAlternativeProvision('ea1996-s19', '2025-02-04')).toMatchObject({ reason: 'before the first version' });
    expectRefused(() => isAlternativeProvision('home' as LegalBasis, '2026-01-12'), 'legalBasis', 'not-one-of');
  });
});

describe('Safeguarding separation and managed moves [excl.guidance]', () => {
  it('is no suspension, and engages section 19 from its day', () => {
    const answer = answered(safeguardingSeparation(child, '2026-09-10'));
    expect(answer.result).toEqual({
      duty: owed('2026-09-10'),
      countsTowardsLimit: false,
      waitsForDaySix: false,
      registerCode: 'a person chooses, with a reason',
    });
    expect(answer.sentence).toBe(
      'Safeguarding separation from 10 September 2026: not a suspension, and not counted towards the limit of a school year. The local authority arranges full-time education under section 19 from that day, without waiting for a sixth.',
    );
    expect(answer.caveats).toContain('The guidance itself was not read (from memory, unverified)');
  });

  it.each([
    ['a separation', (on: IsoDate) => safeguardingSeparation(leaver, on)],
    ['a managed move', (on: IsoDate) => managedMoveMayHaveTrial(on)],
  ] as const)('has no answer for %s before 26 July 2026, and from 31 May says what it would be', (_, ask) => {
    expect([ask('2026-07-25').kind, ask('2026-05-30').wouldBe, ask('2026-05-31').wouldBe.length]).toEqual([
      'gap',
      [],
      1,
    ]);
    expect(ask('2026-07-26').kind).toBe('applied');
    expect(ask('2026-07-26').wouldBe).toEqual([]);
  });

  it('allows a managed move no trial', () => {
    const answer = answered(managedMoveMayHaveTrial('2026-07-26'));
    expect([answer.result, answer.sentence]).toEqual([
      false,
      'A managed move on 26 July 2026 may not have a trial period.',
    ]);
  });
});

describe('What section 19 cannot be asked', () => {
  const ill = (change: Partial<SectionNineteenChild>, missed = 0, ahead = 0, on: IsoDate = '2026-02-10') =>
    illnessDuty({ ...child, ...change }, { sessions: missed }, { schoolDays: ahead }, on);
  it.each<[string, string, () => unknown]>([
    ['missed.sessions', 'not-a-whole-number', () => ill({}, 0.5)],
    ['forecast.schoolDays', 'not-a-whole-number', () => ill({}, 0, -1)],
    ['evidenceOn', 'not-a-civil-date', () => ill({}, 0, 0, '2026-02-30')],
    ['dateOfBirth', 'not-a-civil-date', () => ill({ dateOfBirth: '2012-13-01' })],
    ['dateOfBirth', 'before-birth', () => ill({ dateOfBirth: '2026-02-11' })],
    ['examinationsLeft', 'not-a-whole-number', () => ill({ examinationsLeft: NaN })],
    [
      'health',
      'not-one-of',
      () => illnessDuty(child, { sessions: 0 }, { schoolDays: 0 }, '2026-02-10', 'ill' as typeof LESS),
    ],
    ['health', 'not-one-of', () => noSuitableEducationDuty(child, '2026-02-10', 'ill' as typeof LESS)],
    ['appearsOn', 'not-a-civil-date', () => noSuitableEducationDuty(child, '2026-02-30')],
    ['separatedOn', 'not-a-civil-date', () => safeguardingSeparation(child, '2026-09-31')],
    [
      'namedOn',
      'not-a-civil-date',
      () => otherwiseThanInSchool('2026-02-30', { inappropriateInAnySchoolOrCollege: true, consulted: true }),
    ],
  ])('is refused by %s: %s', (field, rule, call) => expectRefused(call, field, rule));
});
