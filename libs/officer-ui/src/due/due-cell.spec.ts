import { expect, it } from '@jest/globals';
import type { DueItem } from '#pure/oversight';
import { dueCell } from './due-cell.ts';

const item = {
  what: 'reviews',
  dueAt: '2026-02-05T00:00:00.000Z',
  dueOn: '2026-02-05',
  dayLost: false,
} as unknown as DueItem;
const cell = (change: Partial<DueItem>) => {
  const { lead, mark } = dueCell({ ...item, ...change }, '2026-02-09', '2026-02-09T10:00:00.000Z');
  return [lead, mark?.state, mark?.words];
};

it.each<readonly [string, Partial<DueItem>, readonly [string, string, string]]>([
  ['late, by the days', {}, ['Thu 5 February', 'late', '4 days late']],
  [
    'of another school year, with the year',
    { dueOn: '2026-09-01' },
    ['Tue 1 September 2026', 'on-time', 'In 204 days'],
  ],
  [
    'without a day, since when it waits',
    { what: 'awards', dueOn: null, dueAt: '2026-02-06T09:00:00.000Z' },
    ['Since Fri 6 February', 'passed', 'Waits 3 days'],
  ],
  [
    'at a moment, by the hours that are left, weekends counted',
    { what: 'answers', dueOn: null, dueAt: '2026-02-11T14:15:00.000Z' },
    ['Wed 11 February, 2:15pm', 'waiting', '2 days 4 hours left'],
  ],
  [
    'at a moment within a day',
    { what: 'answers', dueOn: null, dueAt: '2026-02-09T13:00:00.000Z' },
    ['Mon 9 February, 1:00pm', 'soon', '3 hours left'],
  ],
  [
    'at a moment that is over',
    { what: 'answers', dueOn: null, dueAt: '2026-02-09T09:00:00.000Z' },
    ['Mon 9 February, 9:00am', 'waiting', 'The time is over'],
  ],
  ['on a day that cannot be read', { dayLost: true }, ['In February 2026', 'unknown', 'The day cannot be read']],
])('is said %s', (_, change, told) => expect(cell(change)).toEqual(told));
