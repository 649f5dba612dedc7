import { describe, expect, it } from '@jest/globals';
import { answered, weekday, type IsoDate } from '../foundation/index.ts';
import { expectRefused } from '../testing/expect-refused.ts';
import { apCensus } from './index.ts';

describe('Alternative provision census [ap.census]', () => {
  it.each<[number, IsoDate]>([
    [2012, '2012-01-19'], // as the archived page of that census says
    [2014, '2014-01-16'], // as gov.uk says
    [2025, '2025-01-16'],
    [2026, '2026-01-15'],
    [2027, '2027-01-21'],
    [2032, '2032-01-15'],
    [2037, '2037-01-15'],
    [2099, '2099-01-15'],
  ])('of %i: on %s, the third Thursday', (year, day) => {
    expect(answered(apCensus(year)).result.day).toBe(day);
    expect(weekday(day)).toBe(4);
  });

  it.each<[number, IsoDate, IsoDate]>([
    [2025, '2005-09-01', '2022-12-31'],
    [2027, '2007-09-01', '2024-12-31'],
  ])('of %i counts children born from %s to %s', (year, from, to) =>
    expect(answered(apCensus(year)).result.born).toEqual({ from, to }),
  );

  it('says so, and that a person confirms the day', () => {
    const { sentence, caveats } = answered(apCensus(2027));
    expect(sentence).toBe(
      'Alternative provision census of 2027: on Thursday 21 January 2027, to be confirmed; children born from 1 September 2007 to 31 December 2024 (aged 2 to 18).',
    );
    expect(caveats).toEqual([
      'Alternative provision census: first day in force not established',
      'The third Thursday in January stands on an older page of gov.uk: confirm the day of each census',
      'Births before the census of 2025, and after it, by its guide rolled a year at a time',
    ]);
  });

  it('has no answer before the first census that a page tells of', () =>
    expect(apCensus(2011)).toMatchObject({ reason: 'commencement not established', on: '2011-01-01' }));

  it.each([[1899], [2200], [2026.5]])('is refused of the year %d', (year) =>
    expectRefused(() => apCensus(year), 'date', 'not-a-civil-date'),
  );
});
