import { FindChild } from '#contexts/children';
import { FindPlacements } from '#contexts/placements';
import { NotFound } from '#platform/gateway';
import type { AnyQuery, FormRecord, Visit } from '../forms/form-declaration.ts';
import { onLine } from '../forms/form-records.ts';
import { placeWords } from '../registers/place-words.ts';
import { calledName } from '../words/children-words.ts';
import { sentence } from '../words/codes.ts';
import { placementFacts } from './placements-shown.ts';

/** The placement in the address, of the child in the address, with what the side of a page says of both; begun or not. */
export async function anyPlacementOfChild({ ids, ask, names }: Visit) {
  const { childId, placementId } = ids as { childId: string; placementId: string };
  const { identity } = await ask(FindChild, { childId });
  const { items: placements } = await ask(FindPlacements, { childId });
  const placement = placements.find((each) => each.placementId === placementId);
  if (!placement) throw new NotFound('This child has no such placement.');
  const { startedOn, endsOn, endedOn, phase, revision, extensionRecommendedBy, plannedReturnOn } = placement;
  return {
    ...{ childId, placementId, startedOn, endsOn, endedOn, phase, revision, extensionRecommendedBy, plannedReturnOn },
    ...{ referralId: placement.referralId, providerId: placement.providerId },
    place: sentence(placeWords(names, placement.providerId)),
    name: calledName(identity) ?? 'A child whose personal data was destroyed',
    facts: placementFacts(placement, names),
  };
}

/** One that has begun. */
export async function placementOfChild(visit: Visit) {
  const { startedOn, ...placement } = await anyPlacementOfChild(visit);
  if (startedOn === null) throw new NotFound('This placement has not begun.');
  return { ...placement, startedOn };
}

type PlacementSeen = Awaited<ReturnType<typeof anyPlacementOfChild>>;

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
