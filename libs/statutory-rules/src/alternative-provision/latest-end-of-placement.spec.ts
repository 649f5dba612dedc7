import { describe, expect, it } from '@jest/globals';
import { answered, type IsoDate } from '../foundation/index.ts';
import { expectRefused } from '../testing/expect-refused.ts';
import { latestEndOfPlacement, PLACEMENT_BASES, type LatestEnd, type PlacementBasis } from './index.ts';

/** Leaves on 26 June 2026. */
const BORN: IsoDate = '2010-01-15';

describe('Latest end of a placement [placement.latest-end]', () => {
  const plan: LatestEnd = { last: '2035-01-14', runsOn: { until: '2035-07-31', by: 'that the plan is kept' } };
  const school: LatestEnd = {
    last: '2026-06-26',
    runsOn: { until: '2029-01-14', by: 'that the pupil stays at the school' },
  };

  it.each<[PlacementBasis, LatestEnd, string[]]>([
    [
      'ea1996-s19',
      { last: '2026-06-26', runsOn: { until: '2028-01-14', by: 'that the power of section 19 is used' } },
      ['csa.end', 's19.power'],
    ],
    ['ea2002-s29a', school, ['csa.end']],
    ['eia2006-s100', { last: '2026-06-26', runsOn: null }, ['csa.end']],
    ['cfa2014-s42', plan, ['ehcp.ends']],
    ['cfa2014-s61', plan, ['ehcp.ends']],
    ['school-arrangement', school, ['csa.end']],
    ['post-16', { last: null, runsOn: null }, []],
  ])('%s', (basis, result, restsOn) => {
    const answer = answered(latestEndOfPlacement(basis, BORN));
    expect(answer.result).toEqual(result);
    expect([...new Set(answer.restsOn.map(({ id }) => id))]).toEqual(restsOn);
  });

  it('of a plan that no course lets run on is the end of its duties', () => {
    const answer = answered(latestEndOfPlacement('cfa2014-s61', BORN, null));
    expect(answer.result).toEqual({ last: '2035-01-14', runsOn: null });
    expect(answer.sentence).toBe(
      'The placement may run to Sunday 14 January 2035, the end of the duties of the EHC plan.',
    );
  });

  it('goes by the course that the plan is kept for, and never past the day before the twenty-sixth birthday', () =>
    expect(
      answered(latestEndOfPlacement('cfa2014-s42', BORN, { kind: 'apprenticeship', endsOn: '2036-12-01' })).result
        .runsOn,
    ).toEqual({ until: '2036-01-14', by: 'that the plan is kept' }));

  it.each<[PlacementBasis, string]>([
    [
      'ea1996-s19',
      'The placement may run to Friday 26 June 2026, the end of compulsory school age; to 14 January 2028 where a person records that the power of section 19 is used.',
    ],
    [
      'school-arrangement',
      'The placement may run to Friday 26 June 2026, the end of compulsory school age; to 14 January 2029 where a person records that the pupil stays at the school.',
    ],
    ['eia2006-s100', 'The placement may run to Friday 26 June 2026, the end of compulsory school age.'],
    ['post-16', 'The law sets no last day for a placement on this basis.'],
  ])('%s in words', (basis, sentence) => expect(answered(latestEndOfPlacement(basis, BORN)).sentence).toBe(sentence));

  it('grants no power before the day on which it is seen in force, and says so', () => {
    const answer = answered(latestEndOfPlacement('ea1996-s19', '2004-01-15'));
    expect(answer.result).toEqual({ last: '2020-06-26', runsOn: null });
    expect(answer.caveats).toContain(
      'Power of section 19 past compulsory school age: gap on 27 June 2020, commencement not established.',
    );
  });

  it('says what of the age of a pupil is from memory, there alone', () => {
    const caveat = expect.stringContaining('19 is no pupil');
    expect(answered(latestEndOfPlacement('ea2002-s29a', BORN)).caveats).toContainEqual(caveat);
    expect(answered(latestEndOfPlacement('ea1996-s19', BORN)).caveats).not.toContainEqual(caveat);
    const age = [
      'In force from 1 August 1998 (the earlier wording is not held) (from memory, unverified)',
      'The school year begins with the first term after July (s579): 1 September by default (from memory, unverified)',
    ];
    expect(answered(latestEndOfPlacement('eia2006-s100', BORN)).caveats).toEqual(age);
    expect(answered(latestEndOfPlacement('ea1996-s19', BORN)).caveats.slice(0, 2)).toEqual(age);
  });

  it('takes the school’s own first day of term', () => {
    const answer = latestEndOfPlacement('ea1996-s19', '2010-09-02', null, '2026-09-03');
    expect(answered(answer).reading).toBeNull();
    expect(answered(answer).caveats).toContainEqual(
      expect.stringContaining('birthday between 1 and 7 September, to be confirmed'),
    );
  });

  it.each<[string, string, () => unknown]>([
    ['basis', 'not-one-of', () => latestEndOfPlacement('ea1996-s29a' as 'ea1996-s19', BORN)],
    ['dateOfBirth', 'not-a-civil-date', () => latestEndOfPlacement('post-16', '2010-02-30')],
    [
      'course.endsOn',
      'not-a-civil-date',
      () => latestEndOfPlacement('cfa2014-s42', BORN, { kind: 'other', endsOn: '2035-02-30' }),
    ],
    ['autumnTermStarts', 'not-in-that-autumn', () => latestEndOfPlacement('ea1996-s19', BORN, null, '2026-10-01')],
  ])('is refused by %s: %s', (field, rule, call) => expectRefused(call, field, rule));

  it('covers every basis, with no day before compulsory school age ends', () =>
    PLACEMENT_BASES.forEach((basis) => {
      const { last, runsOn } = answered(latestEndOfPlacement(basis, BORN)).result;
      expect((last ?? '2026-06-26') >= '2026-06-26').toBe(true);
      if (runsOn !== null) expect(runsOn.until > last!).toBe(true);
    }));
});
