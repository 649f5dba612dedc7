import { earliestFirst, type CivilDate } from '#platform/time';
import { isSameWritten, knownAs, namesIn, type Named, type NamesTold } from '../circumstances/names-told.ts';

/** A name that was told since the registration. */
export type NameIndexed = NamesTold & Readonly<{ changeId: string; from: CivilDate }>;

type Told = Readonly<{ changeId: string; from: CivilDate }>;
type Indexed = Named & Readonly<{ onRollFrom?: CivilDate | undefined; names?: readonly NameIndexed[] | undefined }>;

/** As lists call the child: by what was told last, from the registration on; by the name of the registration until then. */
export function calledToday(child: Indexed): Named {
  const told = inOrderOfDays(child.names).findLast(
    ({ from }) => child.onRollFrom === undefined || from >= child.onRollFrom,
  );
  return told ? knownAs(told) : child;
}

/** Every name by which it is found, today's first: an earlier one stays one. */
export function everyNameOf(child: Indexed): readonly Named[] {
  if (!child.names?.length) return [child];
  const all = [calledToday(child), ...inOrderOfDays(child.names).toReversed().flatMap(namesIn), child];
  return all.filter((name, n) => all.findIndex((other) => isSameWritten(other, name)) === n);
}

/** In the order of their days, of two from one day the later told behind. @param told in the order in which they were told first */
export const inOrderOfDays = <T extends Told>(told: readonly T[] = []): readonly T[] =>
  told.length < 2 ? told : told.toSorted(earliestFirst(({ from }) => from));

/** With one more, or one told better in its place, so that the order of telling decides of one day whatever is corrected since. */
export const withTold = <T extends Told>(told: readonly T[], one: T): readonly T[] => {
  const at = told.findIndex(({ changeId }) => changeId === one.changeId);
  return at === -1 ? [...told, one] : told.with(at, one);
};

export const withoutTold = <T extends Told>(told: readonly T[], changeId: string): readonly T[] =>
  told.filter((each) => each.changeId !== changeId);
