import type { CivilDate } from '#platform/time';

/** Not known: the child is on record, and the day of its birth is not. */
export type Born = CivilDate | 'not-known';

/** Asked of whoever keeps dates of birth, of those alone who are given a code that is for an age. */
export abstract class PupilsBorn {
  /** By child; one of whom nobody can tell is left out. */
  abstract on(childIds: readonly string[]): Promise<ReadonlyMap<string, Born>>;
}
