import { isWithin, limitInWords, limitOf, whoMayApprove, type LimitOfRole } from '#pure/referrals';
import { dayWords } from '../words/times.ts';

type Offered = Readonly<{ name: string; price: string; pence: number }>;

/** What of the offers is the reader’s to approve; of each that is not, who may. */
export function approvalSeen<Offer extends Offered>(
  offers: readonly Offer[],
  limits: readonly LimitOfRole[],
  by: Parameters<typeof limitOf>[1],
) {
  const own = limitOf(limits, by);
  const isMine = ({ pence }: Offer) => isWithin(pence, own);
  const mine = offers.filter(isMine);
  return {
    limit: own ? `${limitInWords(own)}, since ${dayWords(own.from)}` : 'nothing: no limit is set for your role',
    mine,
    /** Then the page asks nothing. */
    nothingToSend: mine.length === 0,
    beyond: offers
      .filter((offer) => !isMine(offer))
      .map((offer) => ({
        ...{ name: offer.name, price: offer.price },
        who: whoMayApprove(limits, offer.pence).map((each) => `${each.called} (${limitInWords(each)})`),
      })),
  };
}
