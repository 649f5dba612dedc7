import type { CivilDate } from '#platform/time';

/** Asked of whoever keeps the marks: sessions attended over sessions possible in this placement, `on` included. */
export abstract class AttendanceToDate {
  /** Null when no session was possible. */
  abstract of(childId: string, placementId: string, on: CivilDate): Promise<Readonly<{ n: number; d: number }> | null>;
}
