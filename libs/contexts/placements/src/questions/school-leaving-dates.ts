import type { CivilDate } from '#platform/time';
import type { CitedRule } from '#statutory-rules';

/**
 * The last day of compulsory school age (Education Act 1996 s8), the event that the date of birth came from, and the rule
 * that gives the one from the other: an event that rests on the date cites it.
 */
export type LeavingDate = Readonly<{ date: CivilDate; sourceEventId: string; rule: CitedRule }>;

/** Asked of whoever keeps dates of birth. Null: the child's personal data was destroyed. */
export abstract class SchoolLeavingDates {
  abstract of(childId: string): Promise<LeavingDate | null>;
}
