import type { CivilDate } from '#platform/time';
import { isSameWritten, knownAs, namesIn, type Named, type NamesTold } from '../circumstances/names-told.ts';

/** A name that was told since the registration. */
export type NameIndexed = NamesTold & Readonly<{ changeId: string; from: CivilDate }>;

type Told = Readonly<{ changeId: string; from: CivilDate }>;
type Indexed = Named & Readonly<{ onRollFrom?: CivilDate | undefined; names?: readonly NameIndexed[] | undefined }>;

/** As lists call the child: by what was told last, from the registration on; by the name of the registration until then. */
export function calledToday(child: Indexed): Named {
  const told = child.names?.findLast(({ from }) => child.onRollFrom === undefined || from >= child.onRollFrom);
  return told ? knownAs(told) : child;
}

/** Every name by which it is found, today's first: an earlier one stays one. */
export function everyNameOf(child: Indexed): readonly Named[] {
  if (!child.names?.length) return [child];
  const all = [calledToday(child), ...child.names.toReversed().flatMap(namesIn), child];
  return all.filter((name, n) => all.findIndex((other) => isSameWritten(other, name)) === n);
}

/** With one more, or one told better; in the order of their days, of two from one day the later told behind. */
export const withTold = <T extends Told>(names: readonly T[], one: T): readonly T[] => {
  const at = names.findIndex(({ changeId }) => changeId === one.changeId);
  const all = at === -1 ? [...names, one] : names.with(at, one);
  return all.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
};

export const withoutTold = <T extends Told>(names: readonly T[], changeId: string): readonly T[] =>
  names.filter((each) => each.changeId !== changeId);
