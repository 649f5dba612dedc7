import { expect, it } from '@jest/globals';
import type { CivilDate } from './known-date.ts';
import { londonMoment, londonWallClock } from './london-time.ts';

it.each<readonly [CivilDate, string, string]>([
  ['2026-01-12', '09:30', '2026-01-12T09:30:00.000Z'],
  ['2026-07-01', '09:30', '2026-07-01T08:30:00.000Z'],
  ['2026-07-01', '00:15', '2026-06-30T23:15:00.000Z'],
  ['2026-10-25', '01:30', '2026-10-25T00:30:00.000Z'],
  ['2026-03-29', '01:30', '2026-03-29T01:30:00.000Z'],
])('%s at %s in London is %s', (date, clock, moment) => expect(londonMoment(date, clock)).toBe(moment));

it('is what the clock on the wall shows then', () =>
  expect(londonWallClock(londonMoment('2026-07-01', '16:05'))).toBe('2026-07-01T16:05:00.000'));
