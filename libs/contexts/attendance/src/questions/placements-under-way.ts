import type { CivilDate } from '#platform/time';

/** A placement that had started by that day and had not ended, where it is, and the event of its start. */
export type PlacementUnderWay = Readonly<{ placementId: string; providerId: string; startEventId: string }>;

export type PlacementsByDay = ReadonlyMap<CivilDate, readonly PlacementUnderWay[]>;

/** Asked of whoever keeps placements, once for all children and days of a register. */
export abstract class PlacementsUnderWay {
  /**
   * By child; one who was in none is left out.
   * @param named the placements that are looked for, where they are known: then nothing else is waited for
   */
  abstract on(
    childIds: readonly string[],
    dates: readonly CivilDate[],
    named?: readonly string[],
  ): Promise<ReadonlyMap<string, PlacementsByDay>>;
}
