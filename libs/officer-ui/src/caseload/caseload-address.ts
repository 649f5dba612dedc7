import { usualDirection, whoseCases, type CaseloadOrder, type Direction } from '#pure/oversight';
import { FindCaseloadRequest, schoolAsked, type CaseloadAsked } from '#contexts/oversight';
import { checkedRequest } from '#nest/web';
import { aCursor, oneOf, type Parameters } from '#platform/web';
import { text, type Given } from '../forms/date-fields.ts';
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

/** @throws BadInput */
export async function caseloadAsked(given: Given): Promise<CaseloadAsked> {
  const [sort, direction] = text(given, 'order').split('-') as [CaseloadOrder | '', Direction?];
  const request = await checkedRequest(FindCaseloadRequest, {
    ...(text(given, 'whose') !== '' && { whose: text(given, 'whose') }),
    ...(sort !== '' && { sort, direction: direction ?? 'none' }),
    ...(text(given, 'cursor') !== '' && { cursor: text(given, 'cursor') }),
    school: text(given, 'school'),
  });
  const { whose, cursor } = request;
  const usual = request.direction ?? usualDirection(request.sort);
  return { whose, sort: request.sort, direction: usual, cursor, school: schoolAsked(request) };
}
