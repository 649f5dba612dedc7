import { Command, type Draft } from '#platform/event-sourcing';
import type { Referral } from '../referral.ts';
import type { DeclineReason, ReferralEvent } from '../referral.events.ts';
import { timingOfAnswer } from '../timing-of-answer.ts';

type Decline = Readonly<{ referralId: string; providerId: string; reason: DeclineReason; note: string | null }>;

export class DeclineReferral extends Command<Decline> {
  static readonly act = 'answer-a-referral';
}

/** An answer like an offer: kept and marked when it comes late. */
export function declineReferral({ data, envelope }: DeclineReferral, referral: Referral): Draft<ReferralEvent> {
  const { providerId, reason, note } = data;
  const { receivedAt } = envelope;
  const { late, rules } = timingOfAnswer(referral, providerId, receivedAt);
  return { type: 'ReferralDeclined', data: { providerId, receivedAt, late, reason }, personal: { note }, rules };
}
