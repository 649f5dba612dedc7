import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  answered,
  civilDate,
  dateInWords,
  rule,
  type IsoDate,
  type RuleVersion,
} from '../foundation/index.ts';
import { dates } from '../testing/arbitraries.ts';
import { expectRefused } from '../testing/expect-refused.ts';
import { vectors } from '../testing/vectors.ts';
import {
  ageBand,
  ageOn,
  birthdayReached,
  compulsorySchoolAgeEnds,
  nationalCurriculumYear,
  ofCompulsorySchoolAge,
  participationAge,
} from './index.ts';

const ofAge = (...asked: Parameters<typeof ofCompulsorySchoolAge>) => answered(ofCompulsorySchoolAge(...asked));

describe('National Curriculum year [nc.year]', () => {
  it.each(
    vectors<'dob' | 'on' | 'ncYear' | 'in_csa'>(
      'V-NC',
      `dob,on,ncYear,in_csa
       2009-08-31,2025-07-01,11,false
       2009-09-01,2025-07-01,10,true
       2009-09-01,2025-09-01,11,true
       2014-08-31,2025-10-01,7,true
       2014-09-01,2025-10-01,6,true
       2020-09-01,2025-09-01,0,false
       2021-08-31,2025-09-01,0,false
       2010-01-15,2026-06-27,11,false
       2021-09-01,2025-09-01,-1,false`,
    ),
  )('$id: born $dob is on $on in year $ncYear, of school age $in_csa', ({ dob, on, ncYear, in_csa }) => {
    const [born, day] = [civilDate(dob), civilDate(on)];
    const answer = answered(nationalCurriculumYear(born, day));
    expect(answer.result).toBe(Number(ncYear));
    expect(answer.inputs).toEqual({ dateOfBirth: born, on: day });
    expect(String(ofAge(born, day).result)).toBe(in_csa);
  });

  it.each<[IsoDate, string]>([
    ['2025-09-01', 'Expected in Year 1 on 1 September 2025.'],
    ['2025-08-31', 'Expected in Reception on 31 August 2025.'],
    ['2024-08-31', 'Expected in nursery on 31 August 2024.'],
    ['2020-08-31', 'Expected in no year yet on 31 August 2020.'],
    ['2023-08-31', 'Expected in no year yet on 31 August 2023.'],
    ['2039-08-31', 'Expected in Year 14 on 31 August 2039.'],
    ['2039-09-01', 'Expected in no year any more on 1 September 2039.'],
  ])('on %s says: %s', (on, sentence) =>
    expect(answered(nationalCurriculumYear('2020-08-31', on)).sentence).toBe(sentence),
  );

  it('is Year 11 in the summer in which compulsory school age ends', () => {
    fc.assert(
      fc.property(dates('1993-09-01', '2024-08-31'), (born) => {
        const { lastDay } = answered(compulsorySchoolAgeEnds(born)).result;
        expect(answered(nationalCurriculumYear(born, lastDay)).result).toBe(11);
      }),
    );
  });

  it('goes up by one each 1 September and at no other time', () => {
    fc.assert(
      fc.property(dates('2000-01-01', '2015-12-31'), dates('2016-01-01'), (born, on) => {
        const year = (day: IsoDate) => answered(nationalCurriculumYear(born, day)).result;
        const next = addDays(on, 1);
        expect(year(next) - year(on)).toBe(next.endsWith('-09-01') ? 1 : 0);
      }),
    );
  });
});

describe('Age and its band [age.band]', () => {
  it.each<[IsoDate, IsoDate, number, string | null]>([
    ['2020-02-29', '2025-02-28', 4, '0 to 4'],
    ['2020-02-29', '2025-03-01', 5, '5 to 10'],
    ['2010-06-26', '2026-06-25', 15, '11 to 15'],
    ['2010-06-26', '2026-06-26', 16, '16 to 17'],
    ['2008-01-01', '2026-01-01', 18, '18 to 25'],
    ['2000-01-01', '2026-01-01', 26, null],
    ['2026-01-01', '2026-01-01', 0, '0 to 4'],
  ])('born %s is on %s aged %i, in the band %s', (born, on, age, band) => {
    expect(ageOn(born, on)).toBe(age);
    const { result, sentence, inputs } = answered(ageBand(born, on));
    expect(result === null ? null : `${result.from} to ${result.to}`).toBe(band);
    const place = band === null ? 'in no age band' : `in the band ${band}`;
    expect(sentence).toBe(`Aged ${age} on ${dateInWords(on)}: ${place}.`);
    expect(inputs).toEqual({ dateOfBirth: born, on, own: null });
  });

  it('may be a council’s own, and records that it was', () => {
    const own = [{ from: 0, to: 15 }];
    const answer = answered(ageBand('2010-06-26', '2026-06-25', own));
    expect(answer.result).toEqual({ from: 0, to: 15 });
    expect(answer.inputs).toMatchObject({ own });
  });

  it.each<[string, string, { from: number; to: number }]>([
    ['own[1]', 'ends-before-it-starts', { from: 20, to: 10 }],
    ['own[1].from', 'not-a-whole-number', { from: -1, to: 10 }],
    ['own[1].to', 'not-a-whole-number', { from: 0, to: 10.5 }],
  ])('refuses a council’s %s as %s', (field, rule, band) =>
    expectRefused(() => ageBand('2010-06-26', '2026-06-25', [{ from: 0, to: 0 }, band]), field, rule),
  );

  it('is reached by the version that holds on the birthday itself', () => {
    const version = (name: string, from: IsoDate, to: IsoDate | null, age: number) => ({
      ...{ version: name, from, to, standing: 'law', source: 'an Act', mark: 'confirmed', facts: { age } },
    });
    const versions = [version('at five', '2000-01-01', '2029-12-31', 5), version('at six', '2030-01-01', null, 6)];
    const age = rule({ id: 'an.age', title: 'Age', versions: versions as RuleVersion<{ age: number }>[] });
    expect(birthdayReached(age, '2020-05-10')).toBe('2025-05-10');
    expect(birthdayReached(age, '2025-05-10')).toBe('2031-05-10');
    // Five in 1995, before any version: the gap is named on that birthday.
    expect(birthdayReached(age, '1990-05-10')).toBe('1995-05-10');
  });

  it.each([
    () => ageOn('2026-01-02', '2026-01-01'),
    () => ageBand('2026-01-02', '2026-01-01'),
    () => nationalCurriculumYear('2026-01-02', '2026-01-01'),
  ])('refuses a date before the birth', (call) => expectRefused(call, 'on', 'before-birth'));

  it.each([ageOn, ageBand, nationalCurriculumYear])('of %p is asked with two dates', (ask) => {
    expectRefused(() => ask('2026-02-30', '2026-03-01'), 'dateOfBirth', 'not-a-civil-date');
    expectRefused(() => ask('2026-02-01', '2026-02-30'), 'on', 'not-a-civil-date');
  });

  it('is none on the day of birth', () => expect(ageOn('2026-02-01', '2026-02-01')).toBe(0));
});

describe('Participation age [participation.age]', () => {
  it('runs from the day after compulsory school age to the day before eighteen', () => {
    const answer = answered(participationAge('2010-01-15'));
    expect(answer.result).toEqual({ from: '2026-06-27', to: '2028-01-14' });
    expect(answer.sentence).toBe('Must participate from 27 June 2026 to 14 January 2028.');
    expect(answer.restsOn).toEqual([answered(compulsorySchoolAgeEnds('2010-01-15')).rule]);
  });

  it.each<[IsoDate, { from: IsoDate; to: IsoDate } | null]>([
    ['2027-07-01', { from: '2026-06-27', to: '2027-06-30' }],
    ['2028-07-01', { from: '2026-06-27', to: '2028-01-14' }],
    ['2026-06-28', { from: '2026-06-27', to: '2026-06-27' }],
    ['2026-06-27', null],
  ])('ends before level 3 is reached on %s', (reached, span) => {
    const answer = answered(participationAge('2010-01-15', reached));
    expect(answer.result).toEqual(span);
    expect(answer.sentence).toBe(
      span === null
        ? 'No duty to participate: level 3 was reached before it began.'
        : `Must participate from 27 June 2026 to ${dateInWords(span.to)}.`,
    );
    expect(answer.inputs).toEqual({ dateOfBirth: '2010-01-15', level3ReachedOn: reached, autumnTermStarts: null });
  });

  it('begins on either of two days where a person must confirm the end of compulsory school age', () => {
    const answer = answered(participationAge('2009-09-03', null, '2025-09-05'));
    expect(answer.result?.from).toBe('2026-06-27');
    expect(answer.inputs).toMatchObject({ autumnTermStarts: '2025-09-05' });
    expect(answer.caveats).toContainEqual(expect.stringContaining('ends on 27 June 2025'));
  });

  it('refuses a level reached before birth', () =>
    expectRefused(() => participationAge('2010-01-15', '2010-01-15'), 'level3ReachedOn', 'before-birth'));

  it('refuses what is no date', () =>
    expectRefused(
      () => participationAge('2010-01-15', '2027-02-30' as IsoDate),
      'level3ReachedOn',
      'not-a-civil-date',
    ));
});
