import { Command, refusals, type Draft } from '#platform/event-sourcing';
import { wasSent, type Referral } from '../referral.ts';
import type { ReferralEvent } from '../referral.events.ts';
import { timingOf } from '../provider-window.ts';
import { approvedWithin } from '../within-ones-limit.ts';
import type { LimitOfRole } from '../../asks/approval-limits.ts';

type Award = Readonly<{ referralId: string; providerId: string; reasoning: string; lateReason: string | null }>;

export class AwardReferral extends Command<Award> {
  static readonly act = 'award-a-referral';
}

const refusal = refusals({
  'not-submitted': 'There is no such referral.',
  'not-sent': 'This referral has not been sent out, so nobody has offered a place.',
  'referral-withdrawn': 'This referral has been withdrawn.',
  'already-awarded': 'This referral has already been awarded.',
  'record-closed':
    'The child’s record is closed, so no place is awarded. Withdraw the referral, or reopen the record first.',
  'no-offer': 'This provider has made no offer.',
  'late-offer-not-considered':
    'This offer came after the deadline, and the agreement does not let late offers be considered.',
  'late-offer-needs-reason': 'This offer came after the deadline. Say why it is considered all the same.',
});

/** Goes to one that offered what one may approve; a late offer only where the agreement allows it, with the reason kept. */
export function awardReferral(
  { data, envelope: { actor, effectiveOn } }: AwardReferral,
  referral: Referral,
  limits: readonly LimitOfRole[],
  isClosed = false,
): Draft<ReferralEvent> {
  const { providerId, reasoning, lateReason } = data;
  if (referral.phase === 'not-filled-in') throw refusal('not-submitted');
  if (referral.phase === 'filled-in') throw refusal('not-sent');
  if (referral.phase === 'withdrawn' || !wasSent(referral)) throw refusal('referral-withdrawn');
  if (referral.phase === 'awarded') throw refusal('already-awarded');
  if (isClosed) throw refusal('record-closed');
  const window = referral.windows[providerId];
  if (window?.answer.kind !== 'offered') throw refusal('no-offer');

  const { offer, weeklyPrice, receivedAt, startsOn: couldStartOn } = window.answer;
  const { late, mayBeConsidered, rules } = timingOf(receivedAt, window, referral.terms.lateOffers);
  if (!mayBeConsidered) throw refusal('late-offer-not-considered');
  const approved = approvedWithin(limits, { pence: weeklyPrice, by: actor, on: effectiveOn });
  // What can be mended beside the same offer is said after what needs another.
  if (late && lateReason === null) throw refusal('late-offer-needs-reason');
  return {
    type: 'ReferralAwarded',
    data: { providerId, offer, late, couldStartOn },
    personal: { reasoning, lateReason: late ? lateReason : null },
    rules: [...rules, approved],
  };
}
