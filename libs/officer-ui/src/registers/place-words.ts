import type { Names } from '../words/wording.ts';

/** How a place is called; by its id where nobody has said. */
export const placeWords = ({ provider }: Names, providerId: string): string =>
  provider?.(providerId) ?? `the place ${providerId}`;

export const childrenCounted = (n: number): string => (n === 1 ? '1 child' : `${n} children`);
