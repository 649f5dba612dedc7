import { meaning, says, type Saying } from '#platform/gateway';
import { isTakenBackFrom, toldIn, type ReferralSummary } from '../views/referral-summary/referral-summary.ts';
import { lotOf } from '../views/referral-summary/told-of-referral.ts';
import { isAwardedTo, windowOf } from './why-it-is-closed.ts';

/** What stands in a provider's list, and above the one that it opens: nothing that says who the child is. */
export const askedOfProvider = says.shape('AskedOfProvider', {
  referralId: says.id(),
  agreement: says.text('peterborough-cepet'),
  lot: says.text('lot-4'),
  receivedAt: says.instant('2025-12-01T10:15:00.000Z'),
  deadline: meaning(says.instant('2025-12-04T10:15:00.000Z'), 'An answer at this moment is still in time.'),
  answer: says.code(['none', 'offered'], 'none'),
  isAwarded: meaning(says.flag(), 'To this provider. Of others nothing is told.'),
  isTakenBack: meaning(says.flag(), 'It was awarded to this provider, and that was voided since.'),
});
export type AskedOfProvider = Saying<typeof askedOfProvider>;

/** @throws TypeError it was not asked, which the list and the one have seen to */
export function askedAs(
  referralId: string,
  document: Pick<ReferralSummary, 'facts'>,
  providerId: string,
): AskedOfProvider {
  const told = toldIn(document);
  const window = windowOf(told, providerId);
  if (!window) throw new TypeError('This provider was not asked to answer the referral.');
  const { agreement, lot } = lotOf(told);
  return {
    ...{ referralId, agreement, lot },
    ...{ receivedAt: window.receivedAt, deadline: window.deadline },
    answer: told.answers[providerId]?.type === 'OfferMade' ? 'offered' : 'none',
    isAwarded: isAwardedTo(told, providerId),
    isTakenBack: isTakenBackFrom(document, providerId),
  };
}
