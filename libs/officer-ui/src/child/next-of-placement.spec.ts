import { expect, it } from '@jest/globals';
import type { PlacementShown } from '../placement/placements-shown.ts';
import { nextOfPlacement } from './next-of-placement.ts';

const placement = (change: Partial<PlacementShown>) =>
  ({
    ...{ placementId: 'p1', referralId: 'r1', providerId: 'nene', phase: 'ended', endedOn: '2026-11-20' },
    ...{ lastReviewOn: '2026-11-13', destination: '110', ...change },
  }) as PlacementShown;
const known = {
  today: '2026-11-30',
  names: { provider: () => 'Nene Bridge' },
  fillsMarks: true,
  putsEndRight: '/end',
} as const;
type Of = Partial<Parameters<typeof nextOfPlacement>[0]>;
const next = (change: Partial<PlacementShown>, of: Of = {}) =>
  nextOfPlacement(
    {
      ...{ childId: 'c1', placement: placement(change), placements: [placement(change)] },
      ...{ due: [], acts: [], missing: [], unjudged: [], ...of },
    },
    known,
  );

it('Of one that is over it is said on which day, and that nothing is open', () =>
  expect(next({})).toEqual({ title: 'Ended on 20 November 2026', texts: ['Nothing is open of it.'] }));

it('Of one that is over each thing left undone is said, and the first that can be settled has its way', () => {
  const missing = [{ date: '2026-11-19', session: 'AM', placementId: 'p1' }] as const;
  const found = next({ destination: '810' }, { missing, unjudged: ['Attendance: sessions attended'] });
  expect(found.texts).toEqual([
    'Without a mark: 1 agreed session, on 19 November 2026.',
    'Where the child went was not known when the end was recorded. Once it is, put the end right.',
    'No review says how far 1 outcome came: Attendance: sessions attended.',
  ]);
  expect(found.act).toEqual({
    ...{ text: 'Fill in the marks', href: '/line/c1/placements/p1/marks?week=2026-11-16' },
  });
  expect(next({ destination: '810' }).act).toEqual({ text: 'Put the end right', href: '/end' });
  expect(next({ lastReviewOn: null }).texts).toEqual(['It ended without a review.']);
});

it('Of one that was withdrawn nothing is awaited; where its referral was awarded again, to whom', () => {
  const withdrawn = { phase: 'withdrawn', endedOn: null } as const;
  expect(next(withdrawn)).toMatchObject({
    title: 'Nothing is awaited of it',
    texts: [expect.stringContaining('voided')],
  });
  const again = placement({ placementId: 'p2', phase: 'proposed' });
  const told = next(withdrawn, { placements: [placement(withdrawn), again] });
  expect(told.texts.at(-1)).toBe('The referral was awarded again, to Nene Bridge.');
  expect(told.act).toEqual({ text: 'See the placement that goes on', href: '/line/c1/placements/p2' });
  const over = next(withdrawn, { placements: [placement(withdrawn), placement({ placementId: 'p2' })] });
  expect(over.act?.text).toBe('See that placement');
});

it('Of a second award that was voided before it began it is not said that it went to the provider of the first', () => {
  const withdrawn = { phase: 'withdrawn', endedOn: null } as const;
  const first = placement({ placementId: 'p0', providerId: 'ferry', awardVoided: true });
  const told = next(withdrawn, { placements: [first, placement(withdrawn)] });
  expect(told.texts).toHaveLength(1);
  expect(told).not.toHaveProperty('act');
});
