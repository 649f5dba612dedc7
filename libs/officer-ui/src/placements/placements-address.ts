import type { PlacementsWanted } from '#contexts/oversight';
import { placementsListed, whoseCases, type PlacementsListed } from '#pure/oversight';
import { aCursor, oneOf, type Parameters } from '#platform/web';
import { text, type Given } from '../forms/date-fields.ts';

export type PlacementsAsked = Omit<PlacementsWanted, 'cursor'>;

export const orderWords = {
  'end-asc': 'What ends first',
  'review-asc': 'Next review first',
  'start-desc': 'What began last',
  'start-asc': 'What began first',
} as const;
type Order = keyof typeof orderWords;
const orders = Object.keys(orderWords) as readonly Order[];

/** Codes and a cursor: nothing personal stands in the address. */
export function placementsAddress(
  { whose, show, sort, direction }: PlacementsAsked,
  cursor: string | null = null,
): string {
  const parts = { whose, show, order: `${sort}-${direction}`, ...(cursor !== null && { cursor }) };
  return `/placements-list?${new URLSearchParams(parts).toString()}`;
}

type Usual = Readonly<{ whose: PlacementsAsked['whose']; show: PlacementsListed }>;

/** @param usual what is listed where the address does not say */
export function placementsAsked(given: Given, usual: Usual): PlacementsAsked {
  const order = orders.find((each) => each === text(given, 'order')) ?? 'end-asc';
  const [sort, direction] = order.split('-') as [PlacementsAsked['sort'], PlacementsAsked['direction']];
  return {
    whose: whoseCases.find((each) => each === text(given, 'whose')) ?? usual.whose,
    show: placementsListed.find((each) => each === text(given, 'show')) ?? usual.show,
    ...{ sort, direction },
  };
}

export const placementsParameters: Parameters = {
  ...{ whose: oneOf(whoseCases), show: oneOf(placementsListed), order: oneOf(orders), cursor: aCursor },
};
