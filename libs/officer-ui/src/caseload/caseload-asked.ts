import { FindCaseloadRequest, type CaseloadAsked } from '#contexts/oversight';
import { usualDirection, type CaseloadOrder, type Direction } from '#pure/oversight';
import { checkedRequest } from '#nest/web';
import { text, type Given } from '../forms/date-fields.ts';

/** @param school of the one that was typed, its URN @throws BadInput */
export async function caseloadAsked(given: Given, school: number | null): Promise<CaseloadAsked> {
  const [sort, direction] = text(given, 'order').split('-') as [CaseloadOrder | '', Direction?];
  const request = await checkedRequest(FindCaseloadRequest, {
    ...(text(given, 'whose') !== '' && { whose: text(given, 'whose') }),
    ...(sort !== '' && { sort, direction: direction ?? 'none' }),
    ...(text(given, 'cursor') !== '' && { cursor: text(given, 'cursor') }),
  });
  const { whose, cursor } = request;
  const usual = request.direction ?? usualDirection(request.sort);
  return { whose, sort: request.sort, direction: usual, cursor, school };
}
