import { Command, refusals, voiding, type Draft, type Facts } from '#platform/event-sourcing';
import type { Referral } from '../referral.ts';
import type { ReferralEvent } from '../referral.events.ts';

export class VoidWithdrawal extends Command<Readonly<{ referralId: string; reason: string }>> {
  static readonly act = 'put-a-referral-right';
}

const refusal = refusals({
  'not-withdrawn': 'This referral has not been withdrawn.',
  'record-closed':
    'The child’s record is closed, so nobody is referred. The withdrawal stands, unless the record is reopened first.',
});

/**
 * Recorded in error: the referral stands as it stood, filled in or with its providers. Their hours ran on meanwhile, since no
 * provider is told when it is asked no more and again: those that passed are then over.
 */
export function voidWithdrawal(
  { data: { reason } }: VoidWithdrawal,
  referral: Referral,
  facts: Facts<ReferralEvent>,
  isClosed: boolean,
): Draft<ReferralEvent> {
  if (referral.phase !== 'withdrawn' && referral.phase !== 'withdrawn-unsent') throw refusal('not-withdrawn');
  if (isClosed) throw refusal('record-closed');
  const original = referral.withdrawal.id;
  return voiding(facts, { original, reason }, ['ReferralWithdrawnVoided'], () => refusal('not-withdrawn'));
}
