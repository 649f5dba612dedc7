import { describe, expect, it } from '@jest/globals';
import { answered, type IsoDate } from '../foundation/index.ts';
import { expectRefused } from '../testing/expect-refused.ts';
import { vectors } from '../testing/vectors.ts';
import { lastSixWeeks } from './index.ts';

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
    [
      '2026-06-26',
      0,
      'Section 19(1A) takes the section 19 duty away on 26 June 2026: compulsory school age ends on 26 June 2026, within 6 weeks, and no examination is left.',
    ],
    [
      '2026-06-27',
      0,
      'Section 19(1A) takes the section 19 duty away on 27 June 2026: compulsory school age has ended, on 26 June 2026, and no examination is left.',
    ],
    [
      '2026-06-27',
      2,
      'Section 19(1A) does not apply on 27 June 2026: compulsory school age has ended, on 26 June 2026, and an examination is left.',
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
    expect(lastSixWeeks('1996-01-15', '2012-05-17', 0)).toMatchObject({
      kind: 'gap',
      reason: 'commencement not established',
    }));

  it.each<[string, string, () => unknown]>([
    ['examinationsLeft', 'not-a-whole-number', () => lastSixWeeks('2009-12-01', '2026-05-18', -1)],
    ['on', 'not-a-civil-date', () => lastSixWeeks('2009-12-01', '2026-06-31', 0)],
    ['on', 'before-birth', () => lastSixWeeks('2026-06-30', '2026-06-29', 0)],
    ['dateOfBirth', 'not-a-civil-date', () => lastSixWeeks('2009-02-29', '2026-06-29', 0)],
  ])('is refused by %s: %s', (field, rule, call) => expectRefused(call, field, rule));
});
