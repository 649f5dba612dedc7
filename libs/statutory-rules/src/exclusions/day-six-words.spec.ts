import { describe, expect, it } from '@jest/globals';
import { CAL_A } from '../testing/cal-a.ts';
import { daySentence, ordinal, spanWithYear } from './day-six-words.ts';

describe('The words of a sixth school day', () => {
  it.each<[number, string]>([
    [1, 'first'],
    [6, 'sixth'],
    [10, 'tenth'],
    [15, '15th'],
  ])('number %i: %s', (n, words) => expect(ordinal(n)).toBe(words));

  it('follow the number that the facts give', () =>
    expect(daySentence(7, 'run of suspensions', '2026-03-02', '2026-03-10', CAL_A)).toBe(
      'Seventh consecutive school day of the run of suspensions that began on 2 March: Tuesday 10 March 2026',
    ));

  it('name both years of an exclusion over the turn of the year', () => {
    const winter = {
      ...CAL_A,
      terms: [{ name: 'autumn', from: '2025-09-03', to: '2025-12-19' } as const, ...CAL_A.terms],
    };
    expect(daySentence(6, 'exclusion', '2025-12-17', '2026-01-08', winter)).toContain(
      'Sixth school day of the exclusion that began on 17 December 2025: Thursday 8 January 2026; ',
    );
    expect(spanWithYear('2025-12-17', '2026-01-08')).toBe('17 December 2025 to 8 January 2026');
    expect(spanWithYear('2026-01-06', '2026-01-08')).toBe('6 to 8 January 2026');
  });
});
