import type { DataOf } from '#platform/event-sourcing';
import type { Destination, PlacementEnded, ReturnConfirmed } from '#pure/placements';
import type { CivilDate } from '#platform/time';

/** How the placement that ended last ended; a full return to school is the destination that it is. */
export type LastPlace = Readonly<{ endedOn: CivilDate; destination: Destination }>;

type AnyFact = Readonly<{ type: string; data: object; about: Readonly<{ placementId?: string }> }>;

/** At a school of the area, as the activity codes have it. */
const AT_SCHOOL: Destination = '110';

/** Whether a placement of the child runs or is to begin, and how the one that was over last ended. */
export function ofPlacements(facts: readonly AnyFact[]) {
  const each = [...Map.groupBy(facts, ({ about }) => about.placementId).entries()]
    .filter(([placementId]) => placementId !== undefined)
    .map(([, of]) => ({ stands: stands(of), end: endOf(of) }));
  const ends = each.flatMap(({ end }) => end ?? []);
  return {
    runs: each.some(({ stands: isThere, end }) => isThere && end === null),
    last: ends.toSorted((a, b) => (a.endedOn < b.endedOn ? -1 : 1)).at(-1) ?? null,
  };
}

const has = (facts: readonly AnyFact[], type: string): boolean => facts.some((fact) => fact.type === type);

/** Of a proposal that was withdrawn nothing is awaited; what had begun goes on until it is said how it ended. */
const stands = (facts: readonly AnyFact[]): boolean =>
  has(facts, 'PlacementStarted') || (has(facts, 'PlacementProposed') && !has(facts, 'PlacementWithdrawn'));

function endOf(facts: readonly AnyFact[]): LastPlace | null {
  const ended = facts.findLast(({ type }) => type === 'PlacementEnded');
  if (ended) return ended.data as DataOf<typeof PlacementEnded>;
  const returned = facts
    .filter(({ type }) => type === 'ReturnConfirmed')
    .map(({ data }) => data as DataOf<typeof ReturnConfirmed>)
    .findLast(({ outcome }) => outcome === 'full');
  return returned ? { endedOn: returned.confirmedOn, destination: AT_SCHOOL } : null;
}
