import { FindChild } from '#contexts/children';
import { FindPlacements } from '#contexts/placements';
import { NotFound } from '#platform/gateway';
import type { AnyQuery, FormRecord, Visit } from '../forms/form-declaration.ts';
import { onLine, type OfVisit } from '../forms/form-records.ts';
import { placeWords } from '../registers/place-words.ts';
import { askedAbout, calledName } from '../words/children-words.ts';
import { sentence } from '../words/codes.ts';
import { placementFacts, placementPath } from './placements-shown.ts';

/** The placement in the address, with what the side of a page says of it; begun or not. */
export async function placementInAddress({ ids, ask, names }: Pick<Visit, 'ids' | 'ask' | 'names'>) {
  const { childId, placementId } = ids as { childId: string; placementId: string };
  const { items: placements } = await ask(FindPlacements, { childId });
  const placement = placements.find((each) => each.placementId === placementId);
  if (!placement) throw new NotFound('This child has no such placement.');
  const { startedOn, endsOn, endedOn, phase, revision, extensionRecommendedBy, plannedReturnOn } = placement;
  return {
    ...{ childId, placementId, startedOn, endsOn, endedOn, phase, revision, extensionRecommendedBy, plannedReturnOn },
    ...{ referralId: placement.referralId, providerId: placement.providerId, placement, placements },
    place: sentence(placeWords(names, placement.providerId)),
    facts: placementFacts(placement, names),
  };
}

/** And of the child in the address. */
export async function anyPlacementOfChild(visit: Visit) {
  const { childId } = visit.ids as { childId: string };
  const { identity, schoolUrn, closed } = await visit.ask(FindChild, { childId });
  return {
    ...(await placementInAddress(visit)),
    schoolUrn,
    closedOn: closed?.on ?? null,
    name: calledName(identity) ?? 'A child whose personal data was destroyed',
    who: askedAbout(identity),
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
  toldOfPlacement(
    onLine({
      shows: [FindChild, FindPlacements, ...shows],
      ...{ see, template: 'placement/placement-page.njk' },
      concerns: ofPlacement,
    }),
  );

export const ofPlacement: OfVisit =
  ({ ids: { placementId } }) =>
  ({ recordedIn: { id } }) =>
    id === placementId;

/** Its own page is where one comes from, and where what was done stands. */
export const toldOfPlacement = <Seen extends Pick<PlacementSeen, 'childId' | 'placementId' | 'name'>>(
  record: FormRecord<Seen>,
): FormRecord<Seen> => ({
  ...record,
  told: ({ name, childId, placementId }) => ({
    caption: name,
    back: { text: 'Back to the placement', href: placementPath(childId, placementId) },
  }),
});
