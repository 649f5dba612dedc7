import { sessionsWithoutMark } from '#pure/placements';
import type { CivilDate } from '#platform/time';
import type { RegisterSession } from '#statutory-rules';

/** A placement on some days: the sessions that were agreed of each; null where the child was not there. */
export type PlacementOnDays = Readonly<{
  childId: string;
  providerId: string;
  agreed: readonly (readonly RegisterSession[] | null)[];
}>;

/** How many agreed sessions of these days nobody has marked, of how many children and where. @param marked their slots */
export function unmarkedCounted(
  placements: readonly PlacementOnDays[],
  dates: readonly CivilDate[],
  marked: ReadonlySet<string>,
) {
  const without = sessionsWithoutMark(placements, dates, marked);
  return {
    sessions: without.length,
    children: new Set(without.map(({ placement }) => placement.childId)).size,
    places: [...new Set(without.map(({ placement }) => placement.providerId))],
  };
}
