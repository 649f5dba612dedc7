import { expect, it } from '@jest/globals';
import type { PlacementShown } from '../placement/placements-shown.ts';
import { nextOfChild } from './next-of-child.ts';

const known = { today: '2026-11-28' as const, names: { provider: () => 'Nene Bridge Tuition' } };
const placed = (phase: PlacementShown['phase']) => [{ phase, providerId: 'x1', placementId: 'p1' } as PlacementShown];

it.each<readonly [PlacementShown['phase'], string]>([
  ['proposed', 'Next: the placement at Nene Bridge Tuition begins'],
  ['withdrawn', 'Nothing is due'],
  ['ended', 'Nothing is due'],
])('Where nothing has a day, what comes next of a placement that is %s is said', (phase, title) =>
  expect(nextOfChild([], [], known, placed(phase)).title).toBe(title),
);

it('The one act of a placement that was awarded is to start it', () => {
  const start = { text: 'Start the placement', href: '/line/c1/placements/p1/start' };
  expect(nextOfChild([], [start], known, placed('proposed')).act).toEqual(start);
});

it.each([
  [1, 'An offer has come in and nobody has taken one yet.'],
  [2, '2 offers have come in and nobody has taken one yet.'],
])('Of %d offers for a child it is said how many came', (offers, said) => {
  const award = { text: 'Award the referral', href: '/line/c1/referrals/r1/award' };
  const other = { referralId: 'r2', offers: 5, mine: true };
  const { texts } = nextOfChild([], [award], known, [], [other, { referralId: 'r1', offers, mine: true }]);
  expect(texts[0]).toMatch(new RegExp(`^${said}`));
});

it('Offers wait for who may approve the price, where that is not the reader', () => {
  const titleOf = (text: string) => nextOfChild([], [{ text, href: '/line/c1/referrals/r1/award' }], known, []).title;
  expect(titleOf('Award the referral')).toBe('Next: choose a provider');
  expect(titleOf('See the offers')).toBe('Next: somebody who may approve the price chooses a provider');
});
