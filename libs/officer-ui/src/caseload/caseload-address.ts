import { whoseCases } from '#pure/oversight';
import type { CaseloadAsked } from '#contexts/oversight';
import { aCursor, oneOf, type Parameters } from '#platform/web';
import { orders, type OrderAndDirection } from './caseload-words.ts';

export type CaseloadShown = Omit<CaseloadAsked, 'cursor'>;

/** Codes and a cursor: nothing personal stands in the address. */
export function caseloadAddress({ whose, sort, direction, school }: CaseloadShown, cursor: string | null = null) {
  const order: OrderAndDirection = `${sort}-${direction}`;
  const parts = {
    whose,
    order,
    ...(school !== null && { school: String(school) }),
    ...(cursor !== null && { cursor }),
  };
  return `/caseload?${new URLSearchParams(parts).toString()}`;
}

/** Where one says what a file of this list is for. */
export const exportAddress = ({ whose, school }: Pick<CaseloadAsked, 'whose' | 'school'>): string =>
  `/caseload/file?${new URLSearchParams({ whose, ...(school !== null && { school: String(school) }) }).toString()}`;

export const caseloadParameters: Parameters = {
  ...{ whose: oneOf(whoseCases), order: oneOf(Object.keys(orders)), cursor: aCursor, school: 'as typed' },
};
