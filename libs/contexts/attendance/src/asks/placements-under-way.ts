import type { CivilDate } from '#platform/time';
import type { RegisterSession } from '#statutory-rules';

/** A placement that had started by that day and had not ended, where it is, and the event of its start. */
export type PlacementUnderWay = Readonly<{
  placementId: string;
  providerId: string;
  startEventId: string;
  /** The sessions that were agreed, week by week. */
  timetable: readonly Readonly<{ weekday: string; session: RegisterSession }>[];
  /** Whether the provider keeps a statutory register of its own, as a school does; null where it is not known. */
  keepsRegister: boolean | null;
  /** Whether it is a day of term by the council’s calendar, which every placement goes by; of a day that none knows it is not. */
  isSchoolDay: boolean;
}>;

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
