import type { CivilDate } from '#platform/time';

/** A placement that had started by that day and had not ended, and the event of its start. */
export type PlacementUnderWay = Readonly<{ placementId: string; startEventId: string }>;

export type PlacementsByDay = ReadonlyMap<CivilDate, readonly PlacementUnderWay[]>;

/** Asked of whoever keeps placements, once for all days of a register. */
export abstract class PlacementsUnderWay {
  abstract on(childId: string, dates: readonly CivilDate[]): Promise<PlacementsByDay>;
}
