import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, answered, civilDate } from '../foundation/index.ts';
import { dates } from '../testing/arbitraries.ts';
import { expectRefused } from '../testing/expect-refused.ts';
import { vectors } from '../testing/vectors.ts';
import { absenceTerm } from './index.ts';

const term = (on: string) => answered(absenceTerm(civilDate(on)));

describe('Term of the absence statistics [absence.term]', () => {
  it.each(
    vectors<'on' | 'term' | 'year'>(
      'V-TERM',
      `on,term,year
       2025-08-01,autumn,2025/26
       2025-12-31,autumn,2025/26
       2026-01-01,spring,2025/26
       2026-04-05,spring,2025/26
       2026-04-06,summer 1,2025/26
       2026-05-24,summer 1,2025/26
       2026-05-25,summer 2,2025/26
       2026-07-31,summer 2,2025/26
       2026-08-01,autumn,2026/27`,
    ),
  )('$id: $on is $term of $year', ({ on, term: name, year }) =>
    expect(term(on).result).toEqual({ term: name, absenceYear: year }),
  );

  it('follows a spring bank holiday that was moved', () => {
    expect(term('2022-06-01').result.term).toBe('summer 1');
    expect(term('2022-06-02').result.term).toBe('summer 2');
  });

  it('writes the turn of a century', () => expect(term('2099-09-01').result.absenceYear).toBe('2099/00'));

  it('rests on the bank holidays after Christmas alone, which divide it', () => {
    expect(term('2025-12-31').restsOn).toEqual([]);
    expect(term('2026-01-01').restsOn).toEqual([{ id: 'calendar.bank-holidays', version: 'date-holidays GB-ENG' }]);
  });

  it('says so in words', () =>
    expect(term('2026-04-05').sentence).toBe(
      'Sunday 5 April 2026 counts to the spring term of the absence year 2025/26.',
    ));

  it('refuses what is no date', () => expectRefused(() => absenceTerm('2026-02-29'), 'on', 'not-a-civil-date'));

  it('runs through its terms in order, and begins again on 1 August alone', () => {
    const order = ['autumn', 'spring', 'summer 1', 'summer 2'];
    fc.assert(
      fc.property(dates('2006-01-01'), (on) => {
        const [today, next] = [term(on).result, term(addDays(on, 1)).result];
        const step = order.indexOf(next.term) - order.indexOf(today.term);
        const newYear = addDays(on, 1).endsWith('-08-01');
        expect(newYear ? step === -3 : step === 0 || step === 1).toBe(true);
        expect(today.absenceYear === next.absenceYear).toBe(!newYear);
      }),
    );
  });
});
