import type { DataOf } from '#platform/event-sourcing';
import { hasBegun, placementBy, type Destination, type PlacementEnded } from '#pure/placements';
import type { CivilDate } from '#platform/time';

/** How the placement that ended last ended; a full return to school is the destination that it is. */
export type LastPlace = Readonly<{ endedOn: CivilDate; destination: Destination }>;

type AnyFact = Readonly<{ id: string; type: string; data: object; about: Readonly<{ placementId?: string }> }>;

/** At a school of the area, as the activity codes have it. */
const AT_SCHOOL: Destination = '110';

/** Whether a placement of the child runs or is to begin, and how the one that was over last ended. */
export function ofPlacements(facts: readonly AnyFact[]) {
  const each = [...Map.groupBy(facts, ({ about }) => about.placementId).entries()]
    .filter(([placementId]) => placementId !== undefined)
    .map(([, of]) => ({ of, placement: placementBy(of) }));
  const ends = each.flatMap(({ of, placement }): readonly LastPlace[] => {
    if (!hasBegun(placement) || placement.endedOn === null) return [];
    const ending = of.find(({ id }) => id === placement.endingId)?.data as DataOf<typeof PlacementEnded> | undefined;
    return [{ endedOn: placement.endedOn, destination: ending?.destination ?? AT_SCHOOL }];
  });
  return {
    // Of a proposal that was withdrawn nothing is awaited; what had begun goes on until it is said how it ended.
    runs: each.some(({ placement: { phase } }) => phase === 'proposed' || phase === 'under-way'),
    last: ends.toSorted((a, b) => (a.endedOn < b.endedOn ? -1 : 1)).at(-1) ?? null,
  };
}
