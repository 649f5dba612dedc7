import { describe, expect, it } from '@jest/globals';
import { validateSync } from 'class-validator';
import { IsCivilDate, IsInstant } from './dates-and-times.ts';

class Asked {
  @IsCivilDate('Enter the day as 2026-06-26')
  on: unknown = '2026-06-26';
  @IsInstant('Enter the moment')
  at: unknown = '2026-03-27T16:00:00Z';
}
const words = (asked: Partial<Asked>) =>
  validateSync(Object.assign(new Asked(), asked)).flatMap(({ constraints }) => Object.values(constraints!));

describe('A date in a request', () => {
  it.each(['1900-01-01', '2024-02-29', '2199-12-31'])('%j is one', (on) => expect(words({ on })).toEqual([]));

  it.each(['2026-02-29', '2026-W10-1', '2026-06-26T00:00:00Z', '26/06/2026', '', 20260626, null])('%j is none', (on) =>
    expect(words({ on })).toEqual(['Enter the day as 2026-06-26']),
  );

  it.each(['1899-12-31', '1012-05-04', '2200-01-01'])('%j has a slip in its year', (on) =>
    expect(words({ on })).toEqual(['Check the year: a date here lies between 1900 and 2199']),
  );
});

describe('A moment in a request', () => {
  it.each(['2026-03-27T16:00:00Z', '2026-03-30T17:00:00.000+01:00'])('%j is one', (at) =>
    expect(words({ at })).toEqual([]),
  );

  it.each(['2026-03-27T16:00:00', '2026-03-27', '2026-02-30T16:00:00Z', '0001-03-27T16:00:00Z', 0])(
    '%j is none',
    (at) => expect(words({ at })).toEqual(['Enter the moment']),
  );
});
