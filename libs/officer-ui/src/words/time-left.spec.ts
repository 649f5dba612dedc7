import { expect, it } from '@jest/globals';
import type { Instant } from '#platform/time';
import { clockAndDay, lengthWords } from './time-left.ts';

const from: Instant = '2026-03-27T16:00:00.000Z';

it.each([
  ['2026-03-30T16:00:00.000Z', '3 days'],
  ['2026-03-29T20:59:59.000Z', '2 days 4 hours'],
  ['2026-03-28T17:30:00.000Z', '1 day 1 hour'],
  ['2026-03-27T19:05:00.000Z', '3 hours 5 minutes'],
  ['2026-03-27T18:00:00.000Z', '2 hours'],
  ['2026-03-27T16:01:30.000Z', '1 minute'],
  ['2026-03-27T16:00:59.000Z', 'less than a minute'],
] as const)('says how long it is to %s, and never more', (to, words) => expect(lengthWords(from, to)).toBe(words));

it('says a moment with its weekday, also behind a change of the clocks', () =>
  expect(clockAndDay('2026-03-30T16:00:00.000Z')).toBe('5:00pm on Monday 30 March 2026'));
