import type { CivilDate } from '#platform/time';

/** The last day of compulsory school age (Education Act 1996 s8), and the event that the date of birth came from. */
export type LeavingDate = Readonly<{ date: CivilDate; sourceEventId: string }>;

/** Asked of whoever keeps dates of birth. Null: the child's personal data was destroyed. */
export abstract class SchoolLeavingDates {
  abstract of(childId: string): Promise<LeavingDate | null>;
}
