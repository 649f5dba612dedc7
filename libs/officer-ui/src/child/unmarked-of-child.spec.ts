import { expect, it } from '@jest/globals';
import { unmarkedOf } from './overview-page.ts';

const missing = [
  { date: '2026-11-18', session: 'AM', placementId: 'p1' },
  { date: '2026-11-20', session: 'PM', placementId: 'p1' },
] as const;

it('What is missing of the register leads to the week of the first of it, whoever may fill it in', () => {
  expect(unmarkedOf('c1', missing, true)).toEqual({
    words: '2 agreed sessions, from 18 November 2026 to 20 November 2026',
    fills: { text: 'Fill in the marks', href: '/line/c1/placements/p1/marks?week=2026-11-16' },
  });
  expect(unmarkedOf('c1', missing, false)!.fills).toBeNull();
  expect(unmarkedOf('c1', [], true)).toBeNull();
});
