import { Command, correction, refusals, type Draft, type Facts } from '#platform/event-sourcing';
import type { Referral } from '../referral.ts';
import type { ReferralEvent, WithdrawalReason } from '../referral.events.ts';

type Correction = Readonly<{
  referralId: string;
  withdrawnBecause: WithdrawalReason;
  /** As it should read; null takes it away. */
  note: string | null;
  reason: string;
}>;

export class CorrectWithdrawal extends Command<Correction> {
  static readonly act = 'put-a-referral-right';
}

const refusal = refusals({ 'not-withdrawn': 'This referral has not been withdrawn.' });

/** It was withdrawn, and for another reason than was recorded: nobody is asked again. */
export function correctWithdrawal(
  { data: { withdrawnBecause, note, reason } }: CorrectWithdrawal,
  referral: Referral,
  facts: Facts<ReferralEvent>,
): Draft<ReferralEvent> {
  if (referral.phase !== 'withdrawn' && referral.phase !== 'withdrawn-unsent') throw refusal('not-withdrawn');
  const original = referral.withdrawal.id;
  const said = { now: { reason: withdrawnBecause }, parts: { note } };
  return correction(facts, { original, reason }, 'ReferralWithdrawnCorrected', said, () => refusal('not-withdrawn'));
}
