import { expect, it } from '@jest/globals';
import { MONTHS, monthNumber } from './month-names.ts';

it.each([
  ['3', 3],
  ['03', 3],
  ['12', 12],
  ['March', 3],
  ['MAR', 3],
  ['sept', 9],
  ['Sep', 9],
  ['may', 5],
])('%s is a month', (written, number) => expect(monthNumber(written)).toBe(number));

it.each(['marble', 'Octember', 'decade', 'junk', 'mayor', 'ma', 'j', '0', '13', '3.', '', 'Märch'])(
  '%j is none',
  (written) => expect(monthNumber(written)).toBeNull(),
);

it('knows each month by its name', () =>
  expect(MONTHS.map(monthNumber)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]));
