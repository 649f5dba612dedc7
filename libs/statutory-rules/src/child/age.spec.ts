import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, answered, civilDate, type IsoDate } from '../foundation/index.ts';
import { dates } from '../testing/arbitraries.ts';
import { expectRefused } from '../testing/expect-refused.ts';
import { vectors } from '../testing/vectors.ts';
import {
  ageBand,
  ageOn,
  compulsorySchoolAgeEnds,
  nationalCurriculumYear,
  ofCompulsorySchoolAge,
  participationAge,
} from './index.ts';

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
    expect(answered(nationalCurriculumYear(born, day)).result).toBe(Number(ncYear));
    expect(String(ofCompulsorySchoolAge(born, day).result)).toBe(in_csa);
  });

  it.each<[IsoDate, string]>([
    ['2025-09-01', 'Expected in Year 1 on 1 September 2025.'],
    ['2025-08-31', 'Expected in Reception on 31 August 2025.'],
    ['2024-08-31', 'Expected in nursery on 31 August 2024.'],
    ['2023-08-31', 'Expected in no year yet on 31 August 2023.'],
  ])('on %s says: %s', (on, sentence) =>
    expect(answered(nationalCurriculumYear('2020-08-31', on)).sentence).toBe(sentence),
  );

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
    const { result } = answered(ageBand(born, on));
    expect(result === null ? null : `${result.from} to ${result.to}`).toBe(band);
  });

  it('may be a council’s own, and records that it was', () => {
    const own = [{ from: 0, to: 15 }];
    const answer = answered(ageBand('2010-06-26', '2026-06-25', own));
    expect(answer.result).toEqual({ from: 0, to: 15 });
    expect(answer.inputs).toMatchObject({ own });
  });

  it.each([
    () => ageOn('2026-01-02', '2026-01-01'),
    () => ageBand('2026-01-02', '2026-01-01'),
    () => nationalCurriculumYear('2026-01-02', '2026-01-01'),
  ])('refuses a date before the birth', (call) => expectRefused(call, 'on', 'before-birth'));
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
    ['2026-06-27', null],
  ])('ends before level 3 is reached on %s', (reached, span) =>
    expect(answered(participationAge('2010-01-15', reached)).result).toEqual(span),
  );

  it('refuses what is no date', () =>
    expectRefused(
      () => participationAge('2010-01-15', '2027-02-30' as IsoDate),
      'level3ReachedOn',
      'not-a-civil-date',
    ));
});
