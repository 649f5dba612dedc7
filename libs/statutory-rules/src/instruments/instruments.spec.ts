import { describe, expect, it } from '@jest/globals';
import { answered, type IsoDate, type Rule } from '../foundation/index.ts';
import { allRules, ruleById } from '../rule-book.ts';
import { expectRefused } from '../testing/expect-refused.ts';
import { instrumentOn, instrumentRules, type Instrument } from './index.ts';

const instrument = (id: string): Rule<Instrument> => instrumentRules.find((each) => each.id === id)!;
const NOT_ESTABLISHED = 'commencement not established';

/** The version or the gap's reason, and what is announced beside it. */
function cited(id: string, on: IsoDate): [string, string[]] {
  const found = instrumentOn(instrument(id), on);
  const announced = found.wouldBe.map(({ rule }) => rule.version);
  return [found.kind === 'gap' ? found.reason : found.rule.version, announced];
}

describe('Attendance guidance [attendance.guidance@August 2024] [attendance.guidance@July 2026]', () => {
  it.each<[IsoDate, string, string[]]>([
    ['2024-08-18', 'before the first version', []],
    ['2024-08-19', 'August 2024', []],
    ['2026-07-09', 'August 2024', ['July 2026']],
  ])('on %s: %s, announced %j', (on, ...expected) => expect(cited('attendance.guidance', on)).toEqual(expected));

  it('says that it may be replaced', () =>
    expect(answered(instrumentOn(instrument('attendance.guidance'), '2026-09-01')).caveats).toContain(
      'Whether the edition of July 2026 has replaced it (from memory, unverified)',
    ));
});

describe('The 2026 Act [cwsa.2026.s78(2)] [indep.institution.test] [children.not.in.school.register]', () => {
  it.each<[string, IsoDate, string, string[]]>([
    ['cwsa.2026.s78(2)', '2026-06-28', 'before the first version', ['from 29 June 2026']],
    ['cwsa.2026.s78(2)', '2026-06-29', 'from 29 June 2026', []],
    ['indep.institution.test', '2026-04-28', 'before the first version', []],
    ['indep.institution.test', '2026-04-29', NOT_ESTABLISHED, ['2026 Act s43']],
    ['children.not.in.school.register', '2026-04-28', 'before the first version', []],
    ['children.not.in.school.register', '2030-01-01', NOT_ESTABLISHED, ['EA 1996 s436B to s436G']],
  ])('%s on %s: %s, announced %j', (id, on, ...expected) => expect(cited(id, on)).toEqual(expected));
});

describe('Guidance on alternative provision [ap.guidance@DfE 2013] [ap.guidance@Arranging Alternative Provision] [nonschool.ap.standards]', () => {
  it.each<[string, IsoDate, string]>([
    ['ap.guidance', '2013-01-30', NOT_ESTABLISHED],
    ['ap.guidance', '2013-01-31', 'DfE 2013'],
    ['ap.guidance', '2025-02-04', 'DfE 2013'],
    ['ap.guidance', '2025-02-05', 'Arranging Alternative Provision'],
    ['nonschool.ap.standards', '2025-08-31', NOT_ESTABLISHED],
    ['nonschool.ap.standards', '2025-09-01', 'voluntary standards'],
  ])('%s on %s: %s', (id, on, expected) => expect(cited(id, on)).toEqual([expected, []]));
});

describe('Keeping children safe in education [kcsie@KCSIE 2025] [kcsie@KCSIE 2026]', () => {
  it.each<[IsoDate, string, string[]]>([
    ['2025-08-31', 'before the first version', []],
    ['2025-09-01', 'KCSIE 2025', []],
    ['2026-02-13', 'KCSIE 2025', ['KCSIE 2026']],
    ['2026-09-01', NOT_ESTABLISHED, ['KCSIE 2026']],
  ])('on %s: %s, announced %j', (on, ...expected) => expect(cited('kcsie', on)).toEqual(expected));
});

describe('Information and bills [information.automated-decisions] [information.erasure] [crime-and-policing.report] [education-for-all.bill]', () => {
  it.each<[string, IsoDate, string, string[]]>([
    ['information.automated-decisions', '2026-02-04', 'before the first version', []],
    ['information.automated-decisions', '2026-02-05', 'UK GDPR Articles 22A to 22D', []],
    ['information.erasure', '2026-02-05', 'UK GDPR Article 17(3)(b), DPA 2018 s173, FOIA 2000 s77', []],
    ['crime-and-policing.report', '2026-11-28', NOT_ESTABLISHED, []],
    ['education-for-all.bill', '2026-11-28', NOT_ESTABLISHED, ['announced']],
  ])('%s on %s: %s, announced %j', (id, on, ...expected) => expect(cited(id, on)).toEqual(expected));

  it('name the provisions of the 2026 Act in force', () =>
    expect(answered(instrumentOn(instrument('cwsa.2026.s78(2)'), '2026-06-29')).sentence).toContain(
      'Sections 5, 22, 31, 36, 51, 55, 56, 58, 59 with Schedule 3 (not paragraph 6), 60 and 61; 37 to 42 wait for regulations',
    ));
});

describe('What agreements and plans stand on [send.law] [procurement@PCR 2015] [procurement@Procurement Act 2023]', () => {
  it.each<[string, IsoDate, string]>([
    ['send.law', '2014-08-31', 'before the first version'],
    ['send.law', '2014-09-01', 'CFA 2014 and SEND Regs 2014'],
    ['procurement', '2021-08-31', NOT_ESTABLISHED],
    ['procurement', '2025-02-23', 'PCR 2015'],
    ['procurement', '2025-02-24', 'Procurement Act 2023'],
  ])('%s on %s: %s', (id, on, expected) => expect(cited(id, on)).toEqual([expected, []]));

  it('records what it was asked', () =>
    expect(instrumentOn(instrument('send.law'), '2026-02-02').inputs).toEqual({ on: '2026-02-02' }));

  it('says so in words', () =>
    expect(instrumentOn(instrument('send.law'), '2026-02-02').sentence).toBe(
      'Special educational needs and disability, CFA 2014 and SEND Regs 2014 on 2 February 2026: EHC plans: first plans, reviews, transfers, moves.',
    ));

  it('refuses what is no date', () =>
    expectRefused(() => instrumentOn(instrument('send.law'), '2026-02-30'), 'on', 'not-a-civil-date'));
});

describe('The table of effective-dated rules (domain reference 0)', () => {
  it.each<[string, [version: string, from: IsoDate | null, to: IsoDate | null][]]>([
    [
      'register.regs',
      [
        ['2006 Regs', '2006-09-01', '2024-08-18'],
        ['2024 Regs', '2024-08-19', null],
      ],
    ],
    [
      'persistent.absence',
      [
        ['20 %', '2005-08-01', '2010-07-31'],
        ['15 %', '2010-08-01', '2015-07-31'],
        ['10 %', '2015-08-01', null],
      ],
    ],
    ['excl.day6', [['2007 Regs', '2007-09-01', null]]],
    [
      'excl.day6.consecutive',
      [
        ['each period by itself', '2007-09-01', '2015-01-04'],
        ['SI 2014/3216', '2015-01-05', null],
      ],
    ],
    [
      'offsite.s29A.review',
      [
        ['SI 2010/1156', '2010-09-01', '2012-12-31'],
        ['SI 2012/2532', '2013-01-01', null],
      ],
    ],
    [
      'offsite.s29A.academies',
      [
        ['maintained schools', null, '2026-07-25'],
        ['academies and pupil referral units too', '2026-07-26', null],
      ],
    ],
    ['excl.guidance', [['2026 edition', '2026-07-26', null]]],
    [
      'attendance.guidance',
      [
        ['August 2024', '2024-08-19', null],
        ['July 2026', null, null],
      ],
    ],
    ['cwsa.2026.s78(2)', [['from 29 June 2026', '2026-06-29', null]]],
    ['s19.last6weeks', [['s19(1A)', null, null]]],
    [
      'ap.guidance',
      [
        ['DfE 2013', null, '2025-02-04'],
        ['Arranging Alternative Provision', '2025-02-05', null],
      ],
    ],
    ['nonschool.ap.standards', [['voluntary standards', null, null]]],
    [
      'indep.school.test',
      [
        ['EA 1996 s463', null, null],
        ['2026 Act s43', null, null],
      ],
    ],
    ['indep.institution.test', [['2026 Act s43', null, null]]],
    ['children.not.in.school.register', [['EA 1996 s436B to s436G', null, null]]],
    [
      'kcsie',
      [
        ['KCSIE 2025', '2025-09-01', '2026-08-31'],
        ['KCSIE 2026', null, null],
      ],
    ],
    ['send.law', [['CFA 2014 and SEND Regs 2014', '2014-09-01', null]]],
    [
      'procurement',
      [
        ['PCR 2015', null, '2025-02-23'],
        ['Procurement Act 2023', '2025-02-24', null],
      ],
    ],
  ])('holds %s with its dates', (id, versions) =>
    expect(ruleById(id)?.versions.map(({ version, from, to }) => [version, from, to])).toEqual(versions),
  );

  it('names in each instrument only rules that the book holds', () => {
    const named = instrumentRules.flatMap(({ versions }) => versions.flatMap(({ facts }) => facts.rules));
    const ids = allRules.map(({ id }) => id);
    expect(named.filter((id) => !ids.includes(id))).toEqual([]);
  });
});
