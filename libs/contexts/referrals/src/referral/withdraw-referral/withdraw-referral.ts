import { Command, refusals, type Draft } from '#platform/event-sourcing';
import type { Referral } from '../referral.ts';
import type { ReferralEvent, WithdrawalReason } from '../referral.events.ts';

type Withdrawal = Readonly<{ referralId: string; reason: WithdrawalReason; note: string | null }>;

export class WithdrawReferral extends Command<Withdrawal> {
  static readonly act = 'fill-in-a-referral';
}

const refusal = refusals({
  'not-submitted': 'There is no such referral.',
  'already-withdrawn': 'This referral has already been withdrawn.',
  'already-awarded': 'This referral has been awarded. Void the award before you withdraw it.',
});

/** No answer is awaited any more; of what was only filled in, nobody is asked. */
export function withdrawReferral({ data }: WithdrawReferral, { phase }: Referral): Draft<ReferralEvent> {
  if (phase === 'not-filled-in') throw refusal('not-submitted');
  if (phase === 'withdrawn' || phase === 'withdrawn-unsent') throw refusal('already-withdrawn');
  if (phase === 'awarded') throw refusal('already-awarded');
  return { type: 'ReferralWithdrawn', data: { reason: data.reason }, personal: { note: data.note } };
}
