import type { ReferralsWanted } from '#contexts/oversight';
import { referralsShown, whoseCases } from '#pure/oversight';
import { aCursor, oneOf, type Parameters } from '#platform/web';
import { text, type Given } from '../forms/date-fields.ts';

export type ReferralsAsked = Omit<ReferralsWanted, 'cursor'>;

const ORDERS = ['desc', 'asc'] as const;

/** Codes and a cursor: nothing personal stands in the address. */
export function referralsAddress({ whose, show, direction }: ReferralsAsked, cursor: string | null = null): string {
  const parts = { whose, show, direction, ...(cursor !== null && { cursor }) };
  return `/referrals-list?${new URLSearchParams(parts).toString()}`;
}

/** @param usual whose are listed where the address does not say */
export const referralsAsked = (given: Given, usual: ReferralsAsked['whose']): ReferralsAsked => ({
  whose: whoseCases.find((each) => each === text(given, 'whose')) ?? usual,
  show: referralsShown.find((each) => each === text(given, 'show')) ?? 'undecided',
  direction: ORDERS.find((each) => each === text(given, 'direction')) ?? 'desc',
});

export const referralsParameters: Parameters = {
  ...{ whose: oneOf(whoseCases), show: oneOf(referralsShown), direction: oneOf(ORDERS), cursor: aCursor },
};
