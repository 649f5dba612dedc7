import type { CivilDate } from '#platform/time';
import type { CitedRule } from '#statutory-rules';

/** Sessions attended over sessions possible, null when none was possible, and the rule by which they were counted. */
export type Attended = Readonly<{
  attendance: Readonly<{ n: number; d: number }> | null;
  /** The sessions of the child of which no mark is awaited: `2026-01-14 AM`, marked anywhere, or not held here. */
  settled: readonly string[];
  rule: CitedRule;
}>;

/** Asked of whoever keeps the marks: the attendance in this placement, `on` included. */
export abstract class AttendanceToDate {
  abstract of(childId: string, placementId: string, on: CivilDate): Promise<Attended>;
}
