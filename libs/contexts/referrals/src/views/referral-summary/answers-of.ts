import { meaning, says, type Saying } from '#platform/gateway';
import { declineReasons } from '../../referral/referral.events.ts';
import { isLate } from '../../referral/provider-window.ts';
import type { ToldOfReferral } from './told-of-referral.ts';

/** One provider's answer, judged by the deadline in force. */
export const providerAnswer = says.shape('ProviderAnswer', {
  providerId: says.id(),
  receivedAt: says.instant('2025-12-01T10:15:00.000Z'),
  deadline: says.instant('2025-12-04T10:15:00.000Z'),
  answer: says.code(['none', 'offered', 'declined'], 'offered'),
  declined: meaning(says.orNull(says.code(declineReasons)), 'Why it said no; null where it did not.'),
  answeredAt: says.orNull(says.instant('2025-12-02T14:05:00.000Z')),
  late: says.flag(),
  closed: meaning(says.flag(), 'The deadline has passed and that was recorded.'),
});
export type ProviderAnswer = Saying<typeof providerAnswer>;

/** In the order in which the referral was sent. */
export const answersOf = ({ windows, answers, closedAt }: ToldOfReferral): readonly ProviderAnswer[] =>
  windows.map(({ data: { providerId, receivedAt, deadline } }) => {
    const fact = answers[providerId];
    const answeredAt = fact?.data.receivedAt ?? null;
    return {
      ...{ providerId, receivedAt, deadline, answeredAt },
      answer: fact ? (fact.type === 'OfferMade' ? 'offered' : 'declined') : 'none',
      declined: fact?.type === 'ReferralDeclined' ? fact.data.reason : null,
      late: answeredAt !== null && isLate(answeredAt, { deadline }),
      closed: closedAt[providerId] === deadline,
    };
  });
