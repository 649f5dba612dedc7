import type { CivilDate } from '#platform/time';

/** A placement that had started by that day and had not ended, and the event of its start. */
export type PlacementUnderWay = Readonly<{ placementId: string; startEventId: string }>;

/** Asked of whoever keeps placements. */
export abstract class PlacementsUnderWay {
  abstract on(childId: string, date: CivilDate): Promise<readonly PlacementUnderWay[]>;
}
