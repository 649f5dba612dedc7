import { Command, refusals, type Draft } from '#platform/event-sourcing';
import type { Referral } from '../referral.ts';
import type { ReferralEvent } from '../referral.events.ts';

export class VoidAward extends Command<Readonly<{ referralId: string; reason: string }>> {
  static readonly act = 'award-a-referral';
}

const refusal = refusals({ 'not-awarded': 'This referral has not been awarded.' });

/** Recorded in error: the referral is open again, with its answers as they were. */
export function voidAward({ data }: VoidAward, referral: Referral): Draft<ReferralEvent> {
  if (referral.phase !== 'awarded') throw refusal('not-awarded');
  return { type: 'ReferralAwardedVoided', data: { original: referral.award.id }, personal: { reason: data.reason } };
}
