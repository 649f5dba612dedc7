import type { Reach } from '#platform/gateway';
import { everyNamed, type ReadModels } from '#platform/read-models';
import type { PlacementDates } from '#contexts/placements';
import { holdersOn } from '../views/record-scopes/holding-periods.ts';
import { recordScopes } from '../views/record-scopes/record-scopes.ts';

type Stay = Pick<PlacementDates, 'childId' | 'phase' | 'lastDay'>;

/** Whether some of what the store finds is a child’s past before it was the pupil of the school that asks. */
export const sifted = (reach: Reach, { phase }: Readonly<{ phase?: unknown }>): boolean =>
  !reach.everything &&
  reach.kind === 'rolls' &&
  ((phase as Readonly<{ in?: readonly string[] }>).in ?? []).includes('ended');

/** Whether a list may show it: of what has ended a school is shown what ended while the child was its pupil, and no other’s past. */
export async function pupilThen(
  readModels: Pick<ReadModels, 'getMany'>,
  stays: readonly Stay[],
  reach: Reach,
): Promise<(stay: Stay) => boolean> {
  if (reach.everything || reach.kind !== 'rolls') return () => true;
  const children = stays.flatMap(({ phase, childId }) => (phase === 'ended' ? childId : []));
  const found = await everyNamed(readModels, recordScopes.collection, [...new Set(children)]);
  const { holder } = reach;
  return ({ phase, childId, lastDay }) =>
    phase !== 'ended' ||
    (holder !== null && holdersOn(found.get(childId)?.document.periods ?? [], lastDay).rolls.includes(holder));
}
