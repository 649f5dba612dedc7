import type { CivilDate } from '#platform/time';
import type { Named } from '../circumstances/names-told.ts';
import { isSameName, soundsAlike } from './full-name.ts';
import { UNSURE, type IndexedChild } from './indexed-child.ts';
import { everyNameOf } from './names-of-indexed.ts';

/** Null where nobody knows it; not sure where it was estimated. */
export type BirthGiven = Readonly<{ dateOfBirth: CivilDate | null; isSure?: boolean }>;

/** By the same name and birthday; and by what a person decides. */
export type MayBe = Readonly<{ same: readonly string[]; alike: readonly string[] }>;

type Index = Readonly<{
  born: (term: string) => readonly IndexedChild[];
  called: (named: Named) => readonly IndexedChild[];
}>;

/**
 * Whoever shares the birthday with somebody not on record yet, by the same name; and by one that sounds like it, or by the name
 * where it is not sure when either was born.
 */
export function whoMayBe(named: Named, { dateOfBirth, isSure = true }: BirthGiven, { born, called }: Index): MayBe {
  const of = (children: readonly IndexedChild[], is: (one: Named, other: Named) => boolean) =>
    children.filter((child) => everyNameOf(child).some((each) => is(each, named))).map(({ childId }) => childId);
  if (dateOfBirth === null || !isSure) {
    const near = dateOfBirth === null ? [] : of(born(dateOfBirth), soundsAlike);
    return { same: [], alike: [...new Set([...near, ...of(called(named), isSameName)])] };
  }
  const unsure = of(born(UNSURE), isSameName);
  const same = of(born(dateOfBirth), isSameName).filter((childId) => !unsure.includes(childId));
  const alike = of(born(dateOfBirth), soundsAlike).filter((childId) => !same.includes(childId));
  return { same, alike: [...new Set([...alike, ...unsure])] };
}
