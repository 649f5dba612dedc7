import type { SealedAt } from '#platform/privacy';
import type { BirthEstimate } from '../child/birth-said.ts';
import type { IndexedChild } from './child-index.ts';

/** What of an identity a child is found by. */
export type SearchedParts = Pick<IndexedChild, 'givenNames' | 'familyName' | 'dateOfBirth' | 'upn'> &
  Readonly<{ birthEstimate: BirthEstimate | null }>;
const parts = ['givenNames', 'familyName', 'dateOfBirth', 'birthEstimate', 'upn', 'names', 'number'] as const;

/** Stands where nothing was given: such a part is absent. */
export const notGiven = { familyName: null, dateOfBirth: null, birthEstimate: null, upn: null } as const;

/** These of the sealed parts, as far as they were stated: an address is not opened to find a child. */
export const searchedParts = (sealed: Readonly<Record<string, SealedAt>>): Readonly<Record<string, SealedAt>> =>
  Object.fromEntries(parts.flatMap((part) => (sealed[part] ? [[part, sealed[part]]] : [])));

/** As the index keeps them: that a birth was estimated, and not by whom. */
export const indexedParts = <Parts extends Partial<SearchedParts>>({
  birthEstimate,
  ...parts
}: Parts): Omit<Parts, 'birthEstimate'> & Readonly<{ birthIsEstimated?: boolean }> => ({
  ...parts,
  ...(birthEstimate !== undefined && { birthIsEstimated: birthEstimate !== null }),
});
