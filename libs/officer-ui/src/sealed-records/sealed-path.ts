import type { SealingFound } from '#contexts/children';

export const SEALED_RECORDS = '/sealed-records-list';
export const sealedPath = (childId: string): string => `${SEALED_RECORDS}/${childId}`;

/** What a sealed record is called: nothing of it says a name. */
export const sealedCalled = ({ reference, isSealed }: Pick<SealingFound, 'reference' | 'isSealed'>): string =>
  typeof reference === 'string' ? reference : isSealed ? 'A sealed record' : 'A record';
