import type { CivilDate } from '#platform/time';

/** What is known of the day on which a child was born, and the event that says so: what rests on the date cites it. */
export type Birth = Readonly<{
  /** Null: not known. What goes by an age cannot be said yet. */
  bornOn: CivilDate | null;
  /** It was estimated: what rests on it says so. */
  isEstimated?: boolean;
  sourceEventId: string;
}>;

export type BirthKnown = Birth & Readonly<{ bornOn: CivilDate }>;

/** Null where it is not known, or nobody can tell. */
export const bornOnOf = (birth: Birth | null): CivilDate | null => birth?.bornOn ?? null;

/** Whether the child is on record and the day of its birth is not: of one whose record was destroyed nothing is asked. */
export const isNotKnown = (birth: Birth | null): boolean => birth !== null && birth.bornOn === null;

/** Asked of whoever keeps dates of birth. Null: the child's personal data was destroyed. */
export abstract class Births {
  abstract of(childId: string): Promise<Birth | null>;
}
