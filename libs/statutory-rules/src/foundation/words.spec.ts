import { describe, expect, it } from '@jest/globals';
import {
  counted,
  countedInHalves,
  dateInWords,
  hours,
  fraction,
  hoursInWords,
  listInWords,
  minutes,
  spanInWords,
  bornBeforeRoll,
  notBeforeBirth,
  weekdayAndDate,
  type IsoDate,
} from './index.ts';

describe('Dates and lengths in words', () => {
  it('name the day', () => {
    expect(bornBeforeRoll('2012-03-04', '2011-09-02')).toBe(
      'The date of birth, 4 March 2012, must not be after the day of coming onto the school’s roll, 2 September 2011.',
    );
    expect(notBeforeBirth('The first day', '2012-03-05')).toBe(
      'The first day cannot be before the birth, which is on record as Monday 5 March 2012. Give that day, or a later one.',
    );
    expect(weekdayAndDate('2026-02-25')).toBe('Wednesday 25 February 2026');
    expect(weekdayAndDate('2026-03-01')).toBe('Sunday 1 March 2026');
    expect(dateInWords('2026-12-31')).toBe('31 December 2026');
  });

  it.each<[IsoDate, IsoDate, string]>([
    ['2026-02-16', '2026-02-20', '16 to 20 February'],
    ['2026-03-30', '2026-04-10', '30 March to 10 April'],
    ['2026-12-21', '2027-01-01', '21 December 2026 to 1 January 2027'],
    ['2026-04-03', '2026-04-03', '3 April'],
  ])('say %s to %s as %s', (from, to, words) => expect(spanInWords(from, to)).toBe(words));

  it('list and count', () => {
    expect(listInWords(['a', 'b', 'c'])).toBe('a, b and c');
    expect(listInWords(['a', 'b'])).toBe('a and b');
    expect(listInWords(['a'])).toBe('a');
    expect(listInWords([])).toBe('');
    expect(counted(1, 'school day')).toBe('1 school day');
    expect(counted(6, 'school day')).toBe('6 school days');
    const halves = [0, 1, 2, 3, 30].map((n) => countedInHalves(fraction(n, 2), 'day'));
    expect(halves).toEqual(['0 days', '0.5 days', '1 day', '1.5 days', '15 days']);
    expect([0, 0.75, 1, 18.25].map((h) => hoursInWords(hours(h)))).toEqual([
      '0 hours',
      '45 minutes',
      '1 hour',
      '18 hours 15 minutes',
    ]);
    expect(hoursInWords(minutes(1))).toBe('1 minute');
  });
});
