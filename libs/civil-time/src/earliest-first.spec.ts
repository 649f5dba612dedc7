import { expect, it } from '@jest/globals';
import { earliestFirst } from './earliest-first.ts';

const byDay = earliestFirst<{ on: string }>(({ on }) => on);
const [monday, tuesday] = [{ on: '2026-11-09' }, { on: '2026-11-10' }];

it('puts the earlier day first, whichever is asked about', () => {
  expect(byDay(monday, tuesday)).toBeLessThan(0);
  expect(byDay(tuesday, monday)).toBeGreaterThan(0);
});

it('says of two on one day that neither is first, so that they stay as they stood', () => {
  expect(byDay(monday, { ...monday })).toBe(0);
  const [one, other] = [
    { ...monday, n: 1 },
    { ...monday, n: 2 },
  ];
  expect([tuesday, one, other].sort(byDay)).toEqual([one, other, tuesday]);
  expect([other, tuesday, one].sort(byDay)).toEqual([other, one, tuesday]);
});
