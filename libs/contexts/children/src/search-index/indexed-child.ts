import type { CivilDate } from '#platform/time';
import type { OwningService } from '../child/child.events.ts';
import type { Named } from '../circumstances/names-told.ts';
import { isSameName, soundsAlike } from './full-name.ts';
import type { FoundHow } from './name-search.ts';
import { latinOf } from './name-words.ts';
import { everyNameOf, type NameIndexed } from './names-of-indexed.ts';
import type { OtherNumberIndexed } from './numbers-of-indexed.ts';
import type { UpnIndexed } from './upns-of-indexed.ts';

/** What a child can be found by. Held in memory only. */
export type IndexedChild = Readonly<{
  childId: string;
  /** Services that hold, held or will hold the record: whose officers look among it. */
  services: readonly OwningService[];
  /** As it was registered, from which day, and what was told of it since. */
  givenNames: string;
  familyName: string | null;
  onRollFrom?: CivilDate | undefined;
  names?: readonly NameIndexed[] | undefined;
  /** Null: not known. */
  dateOfBirth: string | null;
  /** The date of birth was estimated. */
  birthIsEstimated?: boolean | undefined;
  /** As it was registered, and what was told of it since. */
  upn: string | null;
  upns?: readonly UpnIndexed[] | undefined;
  /** By which other systems know it, or knew it. */
  otherNumbers?: readonly OtherNumberIndexed[] | undefined;
}>;

/** All that is given must hold. */
export type SearchTerms = Readonly<{ name: string | null; dateOfBirth: CivilDate | null; upn: string | null }> &
  Readonly<{
    /** That of another system; of whichever it is where none is named. */
    number?: string | null;
    system?: string | null;
  }>;

/** How the name was found; null when no name was looked for. */
export type ChildHit = Readonly<{ child: IndexedChild; foundBy: FoundHow | null }>;

/** Another record that may be the same child, and by what. */
export type PossibleDuplicate = Readonly<{
  otherChildId: string;
  sharing: 'upn' | 'name-and-date-of-birth' | 'name' | 'like-name-and-date-of-birth';
}>;

/** O’Neil stands among the others that begin with On. */
export const orderedBy = (name: string): string => latinOf(name.replace(/['’ʼ]/g, ''));

export const BEHIND_ALL_NAMES = '\u{10ffff}';

export const nameWritten = ({ givenNames, familyName }: Named): string =>
  familyName === null ? givenNames : `${givenNames} ${familyName}`;

/** By any name that either has, or had. */
export const areNamesakes = (child: IndexedChild, other: IndexedChild): boolean => {
  const theirs = everyNameOf(other);
  return everyNameOf(child).some((one) => theirs.some((each) => isSameName(one, each)));
};

/** The same of how a name is spoken. */
export const areHeardAlike = (child: IndexedChild, other: IndexedChild): boolean => {
  const theirs = everyNameOf(other);
  return everyNameOf(child).some((one) => theirs.some((each) => soundsAlike(one, each)));
};

/** Stands as a birth beside any date: of a child whose date of birth is not known, or was estimated. */
export const UNSURE = 'unsure';

/** Under what its birth is found: one that was estimated by its own date, too. */
export const birthTermsOf = ({ dateOfBirth, birthIsEstimated }: IndexedChild): readonly string[] => [
  ...(dateOfBirth === null ? [] : [dateOfBirth]),
  ...(dateOfBirth === null || birthIsEstimated ? [UNSURE] : []),
];
