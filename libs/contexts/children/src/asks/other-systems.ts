import type { CivilDate } from '#platform/time';

/** A system of the council, or of others, that calls children by numbers of its own. */
export type OtherSystem = Readonly<{
  /** Stands sealed in each number of it, and never changes. */
  code: string;
  words: string;
  from: CivilDate;
  /** The first day on which it is no longer used; null: it is. */
  until: CivilDate | null;
}>;

/** Asked of whoever knows by which other systems children have numbers, in the order in which they are looked for. */
export abstract class OtherSystems {
  abstract readonly all: readonly OtherSystem[];
}

export const systemsOn = (all: readonly OtherSystem[], day: CivilDate): readonly OtherSystem[] =>
  all.filter(({ from, until }) => from <= day && (until === null || day < until));
