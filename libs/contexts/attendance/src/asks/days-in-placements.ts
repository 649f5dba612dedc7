import type { Position } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';

/** The days on which a child was there, both included; of one that has not begun, or whose start was voided, `from` lies after every day. */
export type DaysThere = Readonly<{ from: CivilDate; to: CivilDate }>;

/** Asked of whoever keeps placements: by placement, as they are known now. Where none stands any more, none is told. */
export abstract class DaysInPlacements {
  /** @param after what was recorded to that point is known */
  abstract of(childId: string, after: Position | null): Promise<ReadonlyMap<string, DaysThere>>;
}
