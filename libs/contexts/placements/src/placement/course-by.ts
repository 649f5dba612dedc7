import { evolved, type Fact } from '#platform/event-sourcing';
import { LAST_DATE, type CivilDate } from '#platform/time';
import type { PlacementEvent } from './placement.events.ts';
import { hasBegun, placementStream, type Placement } from './placement.ts';

/** What another reading keeps of a fact of a placement: of its data as much as it needs itself. */
type KeptFact = Readonly<{ id?: string; type: string; data: object }>;

const SAYING_HOW_IT_WENT: readonly string[] = [
  ...(['PlacementProposed', 'PlacementTakenOver', 'PlacementWithdrawn', 'AwardVoidedAfterStart'] as const),
  ...(['AwardMadeAgain', 'PlacementStarted', 'ReturnConfirmed', 'PlacementEnded'] as const),
] satisfies readonly PlacementEvent['type'][];

/**
 * One placement as decisions see it, for a reading that keeps its facts for itself: nobody says in words of their own when one
 * runs or is over. A void takes back nothing else, so that an end told before the start that stands is none of it.
 * @param facts in force, in the order in which each was first told
 */
export const placementBy = (facts: readonly KeptFact[]): Placement =>
  evolved(
    placementStream,
    facts.filter(({ type }) => SAYING_HOW_IT_WENT.includes(type)) as unknown as readonly Fact<PlacementEvent>[],
  );

/** On which days a child was at a placement, both included; where no start stands, after every day. */
export function daysThereBy(facts: readonly KeptFact[]): Readonly<{ from: CivilDate; to: CivilDate }> {
  const placement = placementBy(facts);
  if (!hasBegun(placement)) return { from: LAST_DATE, to: LAST_DATE };
  return { from: placement.start.data.startsOn, to: placement.endedOn ?? LAST_DATE };
}
