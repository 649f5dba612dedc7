import { describe, expect, it } from '@jest/globals';
import { answered, type IsoDate } from '../foundation/index.ts';
import { expectRefused } from '../testing/expect-refused.ts';
import { vectors } from '../testing/vectors.ts';
import {
  illnessDuty,
  lastSixWeeks,
  managedMoveMayHaveTrial,
  otherwiseDuty,
  otherwiseThanInSchool,
  safeguardingSeparation,
} from './index.ts';

const LESS = 'full time not in the child’s interests';

describe('Section 19(1A), the last six weeks [s19.last6weeks]', () => {
  it.each(
    vectors<'on' | 'left' | 'excepted'>(
      'V-S19-6W',
      `on,left,excepted
       2026-05-18,1,false
       2026-05-18,0,true
       2026-05-15,0,true
       2026-05-14,0,false
       2026-05-11,0,false`,
    ),
  )('$id: born 2009-12-01, on $on with $left examinations left: excepted $excepted', ({ on, left, excepted }) =>
    expect(String(answered(lastSixWeeks('2009-12-01', on as IsoDate, Number(left))).result)).toBe(excepted),
  );

  it.each<[IsoDate, number, string]>([
    [
      '2026-05-18',
      0,
      'Section 19(1A) takes the section 19 duty away on 18 May 2026: compulsory school age ends on 26 June 2026, within 6 weeks, and no examination is left.',
    ],
    [
      '2026-05-18',
      1,
      'Section 19(1A) does not apply on 18 May 2026: compulsory school age ends on 26 June 2026, within 6 weeks, and an examination is left.',
    ],
    [
      '2026-05-11',
      0,
      'Section 19(1A) does not apply on 11 May 2026: compulsory school age ends on 26 June 2026, more than 6 weeks later.',
    ],
  ])('on %s with %i left says why', (on, left, sentence) => {
    const answer = answered(lastSixWeeks('2009-12-01', on, left));
    expect(answer.sentence).toBe(sentence);
    expect(answer.caveats[0]).toBe(
      'No section 19 duty in the last six weeks of compulsory school age: first day in force not established',
    );
    expect(answer.restsOn.map(({ id }) => id)).toEqual(['csa.end']);
  });

  it('has no answer before it was seen in force', () =>
    expect(lastSixWeeks('2008-12-01', '2025-05-20', 0)).toMatchObject({
      kind: 'gap',
      reason: 'commencement not established',
    }));
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
    const { result } = answered(illnessDuty({ sessions }, { schoolDays }, on));
    expect(result).toEqual({
      schoolDays: { n: sessions + 2 * schoolDays, d: 2 },
      from: reached ? on : null,
      fullTime: true,
    });
  });

  it('says from when, how much, and that nobody need wait', () => {
    const words = (sessions: number, health?: typeof LESS) =>
      answered(illnessDuty({ sessions }, { schoolDays: 10 }, on, health)).sentence;
    expect(words(11)).toBe(
      '15.5 school days of illness missed and expected this school year, 15 or more: the local authority arranges full-time education from 10 February 2026, the date of the evidence.',
    );
    expect(words(11, LESS)).toContain('arranges as much education as health allows from');
    expect(words(8)).toBe(
      '14 school days of illness missed and expected this school year, fewer than 15 on 10 February 2026: the guidance does not ask for it yet, and the local authority need not wait.',
    );
    expect(answered(illnessDuty({ sessions: 30 }, { schoolDays: 0 }, on, LESS)).result.fullTime).toBe(false);
  });
});

describe('Any other reason [s19.otherwise]', () => {
  it('is from the day it appears, full time unless health forbids', () => {
    const answer = answered(otherwiseDuty('2026-01-12'));
    expect(answer.result).toEqual({ holder: 'local authority', from: '2026-01-12', extent: 'full time' });
    expect(answer.sentence).toBe(
      'The local authority arranges full-time education from 12 January 2026, when it appeared that the child may have none (section 19(1) of the Education Act 1996).',
    );
    const less = answered(otherwiseDuty('2026-01-12', LESS));
    expect(less.result.extent).toBe('less, for health');
    expect(less.sentence).toContain('as much education as health allows');
  });
});

describe('Otherwise than in a school [s61.otherwise-than-in-school]', () => {
  const finding = { inappropriateInAnySchoolOrCollege: true, consulted: true };
  it('is secured from naming, as the plan says', () => {
    const answer = answered(otherwiseThanInSchool('2026-01-12', finding));
    expect(answer.result).toEqual({ holder: 'local authority', from: '2026-01-12', extent: 'as the plan says' });
    expect(answer.sentence).toBe(
      'The local authority secures the provision of the plan, otherwise than in a school, from 12 January 2026 (sections 42 and 61 of the Children and Families Act 2014).',
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

describe('Safeguarding separation and managed moves [excl.guidance]', () => {
  it('is no suspension, and engages section 19 from its day', () => {
    const answer = answered(safeguardingSeparation('2026-09-10'));
    expect(answer.result).toEqual({
      holder: 'local authority',
      dutyFrom: '2026-09-10',
      countsTowardsLimit: false,
      waitsForDaySix: false,
      registerCode: 'a person chooses, with a reason',
    });
    expect(answer.sentence).toBe(
      'Safeguarding separation from 10 September 2026: not a suspension, and not counted towards the limit of a school year; the local authority’s section 19 duty runs from that day, without waiting for a sixth.',
    );
    expect(answer.caveats).toHaveLength(2);
  });

  it.each([
    ['a separation', () => safeguardingSeparation('2026-07-25')],
    ['a managed move', () => managedMoveMayHaveTrial('2026-07-25')],
  ] as const)('has no answer for %s before 26 July 2026', (_, ask) => expect(ask().kind).toBe('gap'));

  it('allows a managed move no trial', () => {
    const answer = answered(managedMoveMayHaveTrial('2026-07-26'));
    expect([answer.result, answer.sentence]).toEqual([
      false,
      'A managed move on 26 July 2026 may not have a trial period.',
    ]);
  });
});

describe('What section 19 cannot be asked', () => {
  it.each<[string, string, () => unknown]>([
    ['examinationsLeft', 'not-a-whole-number', () => lastSixWeeks('2009-12-01', '2026-05-18', -1)],
    ['on', 'not-a-civil-date', () => lastSixWeeks('2009-12-01', '2026-06-31', 0)],
    ['missed.sessions', 'not-a-whole-number', () => illnessDuty({ sessions: 0.5 }, { schoolDays: 0 }, '2026-02-10')],
    ['forecast.schoolDays', 'not-a-whole-number', () => illnessDuty({ sessions: 0 }, { schoolDays: -1 }, '2026-02-10')],
    ['evidenceOn', 'not-a-civil-date', () => illnessDuty({ sessions: 0 }, { schoolDays: 0 }, '2026-02-30')],
    ['appearsOn', 'not-a-civil-date', () => otherwiseDuty('2026-02-30')],
    ['separatedOn', 'not-a-civil-date', () => safeguardingSeparation('2026-09-31')],
  ])('is refused by %s: %s', (field, rule, call) => expectRefused(call, field, rule));
});
