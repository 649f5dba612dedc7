import { sessionsWithoutMark } from '#pure/placements';
import type { CivilDate } from '#platform/time';
import { mondayOf, type RegisterSession } from '#statutory-rules';

/** A placement on some days: the sessions that were agreed of each; null where the child was not there. */
export type PlacementOnDays = Readonly<{
  childId: string;
  providerId: string;
  agreed: readonly (readonly RegisterSession[] | null)[];
}>;

/** `weeks`: in which weeks, by their Mondays, the earliest first. */
export type UnmarkedAtPlace = Readonly<{ providerId: string; sessions: number; weeks: readonly CivilDate[] }>;

/** How many agreed sessions of these days nobody has marked, of how many children and where. @param marked their slots */
export function unmarkedCounted(
  placements: readonly PlacementOnDays[],
  dates: readonly CivilDate[],
  marked: ReadonlySet<string>,
) {
  const without = sessionsWithoutMark(placements, dates, marked);
  const byPlace = Map.groupBy(without, ({ placement }) => placement.providerId);
  return {
    sessions: without.length,
    children: new Set(without.map(({ placement }) => placement.childId)).size,
    places: [...byPlace].map(([providerId, of]): UnmarkedAtPlace => ({
      ...{ providerId, sessions: of.length, weeks: [...new Set(of.map(({ date }) => mondayOf(date)))] },
    })),
  };
}
