import { expect, it } from '@jest/globals';
import type { PlacementShown } from '../placement/placements-shown.ts';
import { nextOfChild } from './next-of-child.ts';

const known = { today: '2026-11-28' as const, names: { provider: () => 'Nene Bridge Tuition' } };
const placed = (phase: PlacementShown['phase']) => [{ phase, providerId: 'x1' } as PlacementShown];

it.each<readonly [PlacementShown['phase'], string]>([
  ['proposed', 'Next: the placement at Nene Bridge Tuition begins'],
  ['withdrawn', 'Nothing is due'],
  ['ended', 'Nothing is due'],
])('Where nothing has a day, what comes next of a placement that is %s is said', (phase, title) =>
  expect(nextOfChild([], [], known, placed(phase)).title).toBe(title),
);
