import { isWithin, limitInWords, limitOf, whoMayApprove, type LimitOfRole } from '#pure/referrals';
import { dayWords } from '../words/times.ts';

type Offered = Readonly<{ pence: number }>;
type By = Parameters<typeof limitOf>[1];

/** Who may approve a price, in words; null: whoever reads it may. */
export function approvers(limits: readonly LimitOfRole[], pence: number, by: By): string | null {
  if (isWithin(pence, limitOf(limits, by))) return null;
  const who = whoMayApprove(limits, pence).map((each) => `${each.called} (${limitInWords(each)})`);
  return who.length > 0 ? who.join('; ') : 'nobody, since no limit reaches it';
}

/** What of the offers is the reader’s to approve. */
export function approvalSeen<Offer extends Offered>(offers: readonly Offer[], limits: readonly LimitOfRole[], by: By) {
  const own = limitOf(limits, by);
  const mine = offers.filter(({ pence }) => isWithin(pence, own));
  return {
    limit: own ? `${limitInWords(own)}, since ${dayWords(own.from)}` : 'nothing: no limit is set for your role',
    mine,
    /** Then the page asks nothing. */
    nothingToSend: mine.length === 0,
  };
}
