import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { answered, civilDate, dateInWords, RuleGap, weekday, type IsoDate } from '../foundation/index.ts';
import { dates } from '../testing/arbitraries.ts';
import { expectRefused } from '../testing/expect-refused.ts';
import { vectors } from '../testing/vectors.ts';
import {
  compulsorySchoolAgeEnds,
  compulsorySchoolAgeStarts,
  ofCompulsorySchoolAge,
  schoolLeavingDate,
} from './index.ts';

const ofAge = (...asked: Parameters<typeof ofCompulsorySchoolAge>) => answered(ofCompulsorySchoolAge(...asked));

const start = (born: string) => answered(compulsorySchoolAgeStarts(civilDate(born)));
const end = (born: string, term?: IsoDate) => answered(compulsorySchoolAgeEnds(civilDate(born), term));

describe('Start of compulsory school age [csa.start]', () => {
  it.each(
    vectors<'dob' | 'fifth_birthday' | 'csa_starts'>(
      'V-CSA-START',
      `dob,fifth_birthday,csa_starts
       2019-02-10,2024-02-10,2024-03-31
       2020-02-29,(leap),2025-03-31
       2020-03-30,2025-03-30,2025-03-31
       2020-03-31,2025-03-31,2025-03-31
       2020-04-01,2025-04-01,2025-08-31
       2020-08-31,2025-08-31,2025-08-31
       2020-09-01,2025-09-01,2025-12-31
       2020-12-31,2025-12-31,2025-12-31
       2021-01-01,2026-01-01,2026-03-31`,
    ),
  )('$id: born $dob, five on $fifth_birthday, begins $csa_starts', ({ dob, fifth_birthday, csa_starts }) => {
    const answer = start(dob);
    expect(answer.result).toBe(csa_starts);
    // Born on 29 February: both readings of the birthday give the same prescribed day; ours is 1 March.
    expect(answer.on).toBe(fifth_birthday === '(leap)' ? '2025-03-01' : fifth_birthday);
  });

  it('says so in words', () =>
    expect(start('2019-02-10').sentence).toBe(
      'Compulsory school age begins on Sunday 31 March 2024, the first prescribed day on or after the fifth birthday (10 February 2024).',
    ));

  it('is a gap before the wording that is held', () => expect(() => start('1990-01-01')).toThrow(RuleGap));
});

describe('End of compulsory school age [csa.end]', () => {
  it.each(
    vectors<'dob' | 'sixteenth_birthday' | 'last_day_csa' | 'limb'>(
      'V-CSA-END',
      `dob,sixteenth_birthday,last_day_csa,limb
       2007-09-23,2023-09-23,2024-06-28,c
       2009-06-26,2025-06-26,2025-06-27,c
       2009-06-27,2025-06-27,2025-06-27,b
       2009-06-28,2025-06-28,2025-06-27,a
       2009-08-31,2025-08-31,2025-06-27,a
       2009-09-01,2025-09-01,2026-06-26,c
       2010-01-15,2026-01-15,2026-06-26,c
       2010-06-26,2026-06-26,2026-06-26,b
       2010-08-31,2026-08-31,2026-06-26,a
       2010-09-01,2026-09-01,2027-06-25,c
       2008-02-29,2024-02-29,2024-06-28,c`,
    ),
  )('$id: born $dob ends $last_day_csa, limb $limb', ({ dob, sixteenth_birthday, last_day_csa, limb }) =>
    expect(end(dob)).toMatchObject({ on: sixteenth_birthday, result: { lastDay: last_day_csa, limb } }),
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
    ['2009-09-10', '2025-09-12', '2026-06-26', 'birthday in September, before term began', '2025-06-27'],
    ['2009-09-12', '2025-09-12', '2026-06-26', null, null],
    ['2009-09-10', undefined, '2026-06-26', null, null],
  ])('born %s, term from %s: %s, to be confirmed: %s, read literally %s', (born, term, lastDay, why, readLiterally) => {
    const { result, sentence, reading, caveats } = end(born, term);
    expect(result.lastDay).toBe(lastDay);
    expect(result.confirm).toBe(why);
    expect(reading?.others.map((other) => other.result.lastDay) ?? [null]).toEqual([readLiterally]);
    expect([sentence, ...caveats].filter((words) => words.includes('confirmed by a person'))).toHaveLength(why ? 1 : 0);
  });

  it('records what it was asked', () => {
    expect(start('2019-02-10').inputs).toEqual({ dateOfBirth: '2019-02-10' });
    expect(end('2010-01-15', '2026-09-02').inputs).toEqual({
      dateOfBirth: '2010-01-15',
      autumnTermStarts: '2026-09-02',
    });
    expectRefused(() => end('2010-01-15', '2026-02-30'), 'autumnTermStarts', 'not-a-civil-date');
    expectRefused(() => compulsorySchoolAgeStarts('2019-02-30'), 'dateOfBirth', 'not-a-civil-date');
  });

  it('says nothing of a person where there is nothing to confirm', () =>
    expect(end('2010-01-15').sentence).toBe(
      'Compulsory school age ends at the end of Friday 26 June 2026, the school leaving date (sixteen on 15 January 2026; section 8(3), limb c).',
    ));

  it('names its reading where there are two, and says the other last day once', () => {
    const { sentence, caveats } = end('2009-09-03', '2025-09-05');
    expect(sentence).toBe(
      'Compulsory school age ends at the end of Friday 26 June 2026, the school leaving date (sixteen on 3 September 2025; section 8(3), limb c; with a school year from 1 September).',
    );
    expect(caveats.join()).toContain('it ends on 27 June 2025');
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
    ['2020-09-01', '2020-09-01', false, 'csa.start'],
  ])('born %s on %s: %s by %s', (born, on, expected, rule) => {
    const answer = ofAge(born, on);
    expect(answer).toMatchObject({ result: expected, rule: { id: rule }, reading: null, wouldBe: [] });
    expect(answer.inputs).toEqual({ dateOfBirth: born, on, autumnTermStarts: null });
    const settling = rule === 'csa.start' ? start(born) : end(born);
    const word = expected ? 'Of' : 'Not of';
    expect(answer.sentence).toBe(
      `${word} compulsory school age on ${dateInWords(on)}. ${settling.sentence.replace(/; with a school year [^)]*/, '')}`,
    );
  });

  it('names the birthday by which its version was chosen', () => {
    expect(ofAge('2010-01-15', '2026-06-26').on).toBe('2026-01-15');
    expect(ofAge('2020-09-01', '2025-12-30').on).toBe('2025-09-01');
  });

  it('rests on the start too, below the age of six', () => {
    const begun = ofAge('2020-09-01', '2025-12-31');
    expect(begun.restsOn).toEqual([{ id: 'csa.start', version: 'EA 1996 s8' }]);
    expect(begun.caveats).toContain('An age is attained at the start of the birthday (from memory, unverified)');
    expect(ofAge('2020-09-01', '2026-08-31').restsOn).toHaveLength(1);
    expect(ofAge('2020-09-01', '2026-09-01').restsOn).toEqual([]);
  });

  it('is a gap where either of its limits is, with what was asked', () => {
    const inputs = (dateOfBirth: IsoDate, on: IsoDate) => ({ dateOfBirth, on, autumnTermStarts: null });
    const start = ofCompulsorySchoolAge('1990-01-15', '1995-02-01');
    expect(start).toMatchObject({ kind: 'gap', rule: { id: 'csa.start' }, wouldBe: [] });
    expect(start.inputs).toEqual(inputs('1990-01-15', '1995-02-01'));
    const end = ofCompulsorySchoolAge('1980-01-15', '1996-02-01');
    expect(end).toMatchObject({ kind: 'gap', rule: { id: 'csa.end' }, wouldBe: [] });
    expect(end.inputs).toEqual(inputs('1980-01-15', '1996-02-01'));
  });

  it('asks nothing of the start once it must have begun, so that a gap there is none here', () => {
    expect(ofAge('1993-01-01', '2008-03-03').result).toBe(true);
    expect(() => ofAge('1993-01-01', '1998-12-31')).toThrow(RuleGap);
  });

  it('gives both readings where they differ on the date, and nothing to confirm elsewhere', () => {
    const on = (day: IsoDate, term: IsoDate | null = null) => ofAge('2009-09-03', day, term);
    expect(on('2025-06-27')).toMatchObject({ result: true, reading: null });
    const between = on('2025-06-28', '2025-09-05');
    expect(between.result).toBe(true);
    expect(between.reading).toEqual({
      chosen: 'with a school year from 1 September',
      others: [{ reading: 'with a school year from the first day of that school’s own term', result: false }],
    });
    expect(between.caveats).toContain(
      'End of compulsory school age: birthday between 1 and 7 September, to be confirmed by a person; with a school year from the first day of that school’s own term it ends on 27 June 2025',
    );
    expect(on('2026-06-26').reading).not.toBeNull();
    const after = on('2026-06-27');
    expect(after.reading).toBeNull();
    expect([after.sentence, ...after.caveats].filter((words) => words.includes('confirmed by'))).toEqual([]);
  });

  it('is asked with two dates', () => {
    expectRefused(() => ofAge('2020-02-30', '2026-03-01'), 'dateOfBirth', 'not-a-civil-date');
    expectRefused(() => ofAge('2020-02-01', '2026-02-30'), 'on', 'not-a-civil-date');
  });

  it('refuses a date before the birth', () =>
    expectRefused(() => ofAge('2020-01-02', '2020-01-01'), 'on', 'before-birth'));
});
