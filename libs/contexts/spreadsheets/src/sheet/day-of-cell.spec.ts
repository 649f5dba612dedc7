import { expect, it } from '@jest/globals';
import { dayOfCell } from './day-of-cell.ts';

it.each([
  ['03/04/2015', '2015-04-03'],
  ['3.4.2015', '2015-04-03'],
  ['3-4-2015', '2015-04-03'],
  ['3 4 2015', '2015-04-03'],
  ['2015-04-03', '2015-04-03'],
  ['2015/4/3', '2015-04-03'],
  ['2015-04-03T00:00:00.000Z', '2015-04-03'],
  ['03/04/2015 00:00:00', '2015-04-03'],
  ['3 April 2015', '2015-04-03'],
  ['3rd Apr 2015', '2015-04-03'],
  ['Friday, 3 April 2015', '2015-04-03'],
  ['3-Apr-2015', '2015-04-03'],
  ['29/02/2012', '2012-02-29'],
  [42_097, '2015-04-03'],
  ['42097', '2015-04-03'],
  [42_097.5, '2015-04-03'],
  [new Date('2015-04-03T00:00:00Z'), '2015-04-03'],
] as const)('%s is %s', (cell, day) => expect(dayOfCell(cell)).toEqual({ day }));

it.each([
  ['03/04/15', /two figures/],
  ['3-Apr-15', /two figures/],
  ['31/02/2015', /no day of the calendar/],
  ['04/13/2015', /no day of the calendar, read with the day before the month/],
  ['29/02/2013', /no day of the calendar/],
  ['Amara', /is no day/],
  ['1985', /is no day/],
  [123, /is no day/],
  [800_120_0010, /is no day/],
  ['H801200001001', /is no day/],
  [true, /is no day/],
  ['3 Foo 2015', /is no day/],
] as const)('%s is none', (cell, words) => expect(dayOfCell(cell)).toEqual({ words: expect.stringMatching(words) }));
