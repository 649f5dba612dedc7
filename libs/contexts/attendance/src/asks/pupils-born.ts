import type { CivilDate } from '#platform/time';

/** Asked of whoever keeps dates of birth, of those alone who are given a code that is for an age. */
export abstract class PupilsBorn {
  /** By child; one whose date of birth is not known here is left out. */
  abstract on(childIds: readonly string[]): Promise<ReadonlyMap<string, CivilDate>>;
}
