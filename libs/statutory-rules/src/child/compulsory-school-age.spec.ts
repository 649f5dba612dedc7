import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { answered, civilDate, RuleGap, weekday, type IsoDate } from '../foundation/index.ts';
import { dates } from '../testing/arbitraries.ts';
import { expectRefused } from '../testing/expect-refused.ts';
import { vectors } from '../testing/vectors.ts';
import {
  compulsorySchoolAgeEnds,
  compulsorySchoolAgeStarts,
  ofCompulsorySchoolAge,
  schoolLeavingDate,
} from './index.ts';

const start = (born: string) => answered(compulsorySchoolAgeStarts(civilDate(born)));
const end = (born: string, term?: IsoDate) => answered(compulsorySchoolAgeEnds(civilDate(born), term));

describe('Start of compulsory school age [csa.start]', () => {
  it.each(
    vectors<'dob' | 'csa_starts'>(
      'V-CSA-START',
      `dob,csa_starts
       2019-02-10,2024-03-31
       2020-02-29,2025-03-31
       2020-03-30,2025-03-31
       2020-03-31,2025-03-31
       2020-04-01,2025-08-31
       2020-08-31,2025-08-31
       2020-09-01,2025-12-31
       2020-12-31,2025-12-31
       2021-01-01,2026-03-31`,
    ),
  )('$id: born $dob begins $csa_starts', ({ dob, csa_starts }) => expect(start(dob).result).toBe(csa_starts));

  it('says so in words', () =>
    expect(start('2019-02-10').sentence).toBe(
      'Compulsory school age begins on Sunday 31 March 2024, the first prescribed day on or after the fifth birthday (10 February 2024).',
    ));

  it('is a gap before the wording that is held', () => expect(() => start('1990-01-01')).toThrow(RuleGap));
});

describe('End of compulsory school age [csa.end]', () => {
  it.each(
    vectors<'dob' | 'last_day_csa' | 'limb'>(
      'V-CSA-END',
      `dob,last_day_csa,limb
       2007-09-23,2024-06-28,c
       2009-06-26,2025-06-27,c
       2009-06-27,2025-06-27,b
       2009-06-28,2025-06-27,a
       2009-08-31,2025-06-27,a
       2009-09-01,2026-06-26,c
       2010-01-15,2026-06-26,c
       2010-06-26,2026-06-26,b
       2010-08-31,2026-06-26,a
       2010-09-01,2027-06-25,c
       2008-02-29,2024-06-28,c`,
    ),
  )('$id: born $dob ends $last_day_csa, limb $limb', ({ dob, last_day_csa, limb }) =>
    expect(end(dob).result).toMatchObject({ lastDay: last_day_csa, limb }),
  );

  it.each([
    '2023-06-30',
    '2024-06-28',
    '2025-06-27',
    '2026-06-26',
    '2027-06-25',
    '2028-06-30',
    '2029-06-29',
    '2030-06-28',
  ])('falls on the last Friday in June: %s', (day) => expect(schoolLeavingDate(Number(day.slice(0, 4)))).toBe(day));

  it.each<[string, IsoDate | undefined, string, string | null, string | null]>([
    ['2009-08-31', undefined, '2025-06-27', null, null],
    ['2009-09-01', undefined, '2026-06-26', 'birthday between 1 and 7 September', '2025-06-27'],
    ['2009-09-07', undefined, '2026-06-26', 'birthday between 1 and 7 September', '2025-06-27'],
    ['2009-09-08', undefined, '2026-06-26', null, null],
    ['2009-09-03', '2025-09-03', '2026-06-26', 'birthday between 1 and 7 September', '2026-06-26'],
    ['2009-09-02', '2025-09-03', '2026-06-26', 'birthday between 1 and 7 September', '2025-06-27'],
    ['2009-08-28', '2025-08-28', '2025-06-27', 'birthday in late August, after term began', '2026-06-26'],
    ['2009-08-27', '2025-08-28', '2025-06-27', null, null],
  ])('born %s, term from %s: %s, to be confirmed: %s, read literally %s', (born, term, lastDay, why, readLiterally) => {
    const { result, sentence } = end(born, term);
    expect(result.lastDay).toBe(lastDay);
    expect(result.confirm).toEqual(why === null ? null : { why, readLiterally });
    expect(sentence.includes('To be confirmed by a person')).toBe(why !== null);
  });

  it.each<IsoDate>(['2025-07-31', '2026-09-01', '2025-10-01'])('refuses an autumn term from %s', (term) =>
    expectRefused(() => end('2009-08-31', term), 'autumnTermStarts', 'not-in-that-autumn'),
  );

  it('is a Friday in June after the start, in the calendar year of the birthday or the next', () => {
    fc.assert(
      fc.property(dates('1995-01-01', '2019-12-31'), (born) => {
        const { lastDay } = end(born).result;
        expect(weekday(lastDay)).toBe(5);
        expect([16, 17]).toContain(Number(lastDay.slice(0, 4)) - Number(born.slice(0, 4)));
        expect(lastDay > start(born).result).toBe(true);
      }),
    );
  });
});

describe('Of compulsory school age on a date [csa.start] [csa.end]', () => {
  it.each<[IsoDate, IsoDate, boolean, string]>([
    ['2010-01-15', '2026-06-26', true, 'csa.end'],
    ['2010-01-15', '2026-06-27', false, 'csa.end'],
    ['2020-09-01', '2025-12-30', false, 'csa.start'],
    ['2020-09-01', '2025-12-31', true, 'csa.end'],
  ])('born %s on %s: %s by %s', (born, on, expected, rule) => {
    const answer = ofCompulsorySchoolAge(born, on);
    expect(answer).toMatchObject({ result: expected, rule: { id: rule }, on, wouldBe: [] });
    expect(answer.inputs).toEqual({ dateOfBirth: born, on, autumnTermStarts: null });
  });

  it('refuses a date before the birth', () =>
    expectRefused(() => ofCompulsorySchoolAge('2020-01-02', '2020-01-01'), 'on', 'before-birth'));
});
