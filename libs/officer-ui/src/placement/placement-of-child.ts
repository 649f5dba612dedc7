import { FindChild } from '#contexts/children';
import { FindPlacements } from '#contexts/placements';
import { NotFound } from '#platform/gateway';
import type { AnyQuery, FormRecord, Visit } from '../forms/form-declaration.ts';
import { onLine } from '../forms/form-records.ts';
import { placementFacts } from './placements-shown.ts';
import { calledName } from '../words/children-words.ts';

/** The placement in the address, of the child in the address, with what the side of a page says of both. */
export async function placementOfChild({ ids, ask, names }: Visit) {
  const { childId, placementId } = ids as { childId: string; placementId: string };
  const { identity } = await ask(FindChild, { childId });
  const { items: placements } = await ask(FindPlacements, { childId });
  const placement = placements.find((each) => each.placementId === placementId);
  if (!placement || placement.startedOn === null) throw new NotFound('This child has no such placement.');
  const { startedOn, endedOn, phase, revision } = placement;
  return {
    ...{ childId, placementId, startedOn, endedOn, phase, revision },
    name: calledName(identity) ?? 'A child whose personal data was destroyed',
    facts: placementFacts(placement, names),
  };
}

type PlacementSeen = Awaited<ReturnType<typeof placementOfChild>>;

/** A placement of a child, for every form about it. @param shows what is asked of it besides */
export const placementRecord = <Seen extends PlacementSeen>(
  see: (visit: Visit) => Promise<Seen>,
  ...shows: readonly AnyQuery[]
): FormRecord<Seen> =>
  onLine({
    shows: [FindChild, FindPlacements, ...shows],
    ...{ see, template: 'placement/placement-page.njk' },
    concerns:
      ({ ids: { placementId } }) =>
      ({ recordedIn: { id } }) =>
        id === placementId,
  });
