import { expect, it } from '@jest/globals';
import type { CivilDate } from '#platform/time';
import { wordedFor } from '../words/reader.ts';
import { yearRows } from './calendar-words.ts';

/** Autumn alone, with a day without pupils before it. */
const rows = (inset: CivilDate, from: CivilDate, to: CivilDate) =>
  wordedFor({ today: '2026-11-29' }, () =>
    yearRows({ startsIn: 2027, terms: [{ term: 'autumn', from, to }], halfTerms: [], insetDays: [{ on: inset }] }),
  ).map(({ what, when }) => `${what}: ${when}`);

it('puts a day without pupils where it lies, and says the year of each day of another school year', () =>
  expect(rows('2027-08-31', '2027-09-02', '2027-12-17')).toEqual([
    'INSET day: Tuesday 31 August 2027',
    'Autumn term: Thursday 2 September 2027 to Friday 17 December 2027',
  ]));

it('says no year of the school year which runs', () =>
  expect(rows('2026-09-02', '2026-09-03', '2026-12-18')).toEqual([
    'INSET day: Wednesday 2 September',
    'Autumn term: Thursday 3 September to Friday 18 December',
  ]));
