import { expect, it } from '@jest/globals';
import type { Names } from '../words/wording.ts';
import type { PlacementShown } from './placements-shown.ts';
import { advisedOf } from './what-is-advised.ts';

const timetable = Array.from({ length: 10 }, () => ({ weekday: 'monday', session: 'AM' }) as const);
const at = (placementId: string, providerId: string, startedOn: string, endsOn: string) =>
  ({ placementId, providerId, startedOn, endsOn, endedOn: null, timetable }) as unknown as PlacementShown;
const known = {
  today: '2026-01-20',
  names: { keepsRegister: (id) => id === 'school' } satisfies Names,
} as const;
const before = at('p0', 'school', '2025-09-01', '2026-01-09');
const of = (providerId: string, others: readonly PlacementShown[] = []) => {
  const placement = at('p1', providerId, '2026-01-12', '2026-03-27');
  return advisedOf(placement, [placement, ...others], '2026-03-27', known);
};

it('A placement at a school has no advice of provision that is none', () => expect(of('school')).toBeNull());

it('One at no school does not count with what was at a school just before', () => {
  expect(of('tuition', [before])).toMatchObject({ exceeds: false, since: '2026-01-12' });
  expect(of('tuition', [{ ...before, providerId: 'other-tuition' }])).toMatchObject({
    ...{ exceeds: true, since: '2025-09-01' },
  });
});
