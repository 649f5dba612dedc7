import type { Instant } from '#platform/time';
import { isLate } from '../../referral/provider-window.ts';
import { windows, type ReferralSummary } from './referral-summary.ts';

/** One provider's answer, judged by the deadline in force. */
export type ProviderAnswer = Readonly<{
  providerId: string;
  receivedAt: Instant;
  deadline: Instant;
  answer: 'none' | 'offered' | 'declined';
  answeredAt: Instant | null;
  late: boolean;
  /** The deadline has passed and that was recorded. */
  closed: boolean;
}>;

/** In the order in which the referral was sent. */
export const answersOf = ({ windows: kept, answers, closedAt }: ReferralSummary): readonly ProviderAnswer[] =>
  windows.inForce(kept).map(({ data: { providerId, receivedAt, deadline } }) => {
    const fact = answers[providerId];
    const answeredAt = fact?.data.receivedAt ?? null;
    return {
      ...{ providerId, receivedAt, deadline, answeredAt },
      answer: fact ? (fact.type === 'OfferMade' ? 'offered' : 'declined') : 'none',
      late: answeredAt !== null && isLate(answeredAt, { deadline }),
      closed: closedAt[providerId] === deadline,
    };
  });
