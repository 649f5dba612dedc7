import type { SealedAt } from '#platform/privacy';
import type { CivilDate } from '#platform/time';
import { registrationOf, type ChildRecord } from './child-record.ts';

/** What is known of a birth: the date, still sealed, null where it is not known; and the event that says so. */
export type BirthSealed = Readonly<{ sealed: SealedAt<CivilDate> | null; isEstimated: boolean; sourceEventId: string }>;

/** Null: not on record, or destroyed. */
export function birthOf(record: ChildRecord | undefined): BirthSealed | null {
  if (!record || record.destroyed) return null;
  const { id, sealed } = registrationOf(record);
  const [date, estimate] = [sealed.dateOfBirth as SealedAt<CivilDate> | undefined, sealed.birthEstimate];
  return { sealed: date ?? null, isEstimated: estimate !== undefined, sourceEventId: date?.at.eventId ?? id };
}
