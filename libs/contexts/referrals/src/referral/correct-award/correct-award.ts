import { Command, correction, refusals, type Draft, type Facts } from '#platform/event-sourcing';
import type { Referral } from '../referral.ts';
import type { ReferralEvent } from '../referral.events.ts';

type Correction = Readonly<{ referralId: string; reasoning: string; lateReason: string | null; reason: string }>;

export class CorrectAward extends Command<Correction> {
  static readonly act = 'award-a-referral';
}

const refusal = refusals({
  'not-awarded': 'This referral has not been awarded.',
  'late-offer-needs-reason': 'This offer came after the deadline. Say why it was considered all the same.',
});

/** What was written of the award, said anew. Another provider is another award: this one is voided, and that one made. */
export function correctAward(
  { data: { reasoning, lateReason, reason } }: CorrectAward,
  referral: Referral,
  facts: Facts<ReferralEvent>,
): Draft<ReferralEvent> {
  if (referral.phase !== 'awarded') throw refusal('not-awarded');
  const { id: original, late } = referral.award;
  if (late && lateReason === null) throw refusal('late-offer-needs-reason');
  // Where the offer came in time nobody was asked why one is considered that came late.
  const parts = { reasoning, ...(late && { lateReason }) };
  return correction(facts, { original, reason }, 'ReferralAwardedCorrected', { parts }, () => refusal('not-awarded'));
}
