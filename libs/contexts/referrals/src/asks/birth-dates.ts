import type { CivilDate } from '#platform/time';

/** Asked of whoever keeps dates of birth: no decision about a child is older than the child. */
export abstract class BirthDates {
  /** @returns null when it is not known here */
  abstract of(childId: string): Promise<CivilDate | null>;
}
