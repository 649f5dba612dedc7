import { Command, refusals, voiding, type Draft, type Facts } from '#platform/event-sourcing';
import type { Referral } from '../referral.ts';
import type { ReferralEvent } from '../referral.events.ts';

export class VoidAward extends Command<Readonly<{ referralId: string; reason: string }>> {
  static readonly act = 'award-a-referral';
}

const refusal = refusals({ 'not-awarded': 'This referral has not been awarded.' });

/** Recorded in error: the referral is open again, with its answers as they were. */
export function voidAward(
  { data: { reason } }: VoidAward,
  referral: Referral,
  facts: Facts<ReferralEvent>,
): Draft<ReferralEvent> {
  if (referral.phase !== 'awarded') throw refusal('not-awarded');
  const original = referral.award.id;
  return voiding(facts, { original, reason }, ['ReferralAwardedVoided'], () => refusal('not-awarded'));
}
