import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { meaning, NotAllowed, NotFound, opens, Query, says, type Saying } from '#platform/gateway';
import { Sealer } from '#platform/privacy';
import { ReadModels } from '#platform/read-models';
import { Clock } from '#platform/time';
import { lateOfferRules } from '../referral/referral.events.ts';
import { offerOf, offerTerms } from '../views/referral-summary/offer-terms.ts';
import { openedWords } from '../views/referral-summary/opened-words.service.ts';
import { referralSummary, toldIn } from '../views/referral-summary/referral-summary.ts';
import type { ToldOfReferral } from '../views/referral-summary/told-of-referral.ts';
import { askedAs, askedOfProvider } from './asked-answer.ts';
import { whyItIsClosed } from './why-it-is-closed.ts';

const referralAsked = says.shape('ReferralAsked', {
  ...askedOfProvider.parts,
  lateOffers: says.code(lateOfferRules),
  requirement: meaning(
    says.orNull(says.orLost(says.text('English and maths, mornings.'))),
    'What is needed, as the officer wrote it; null where it was destroyed.',
  ),
  ownAnswer: meaning(
    says.orNull(
      says.shape('OwnAnswer', {
        answeredAt: says.instant('2025-12-02T14:05:00.000Z'),
        offer: says.orNull(offerTerms),
        words: says.orNull(says.orLost(says.text('Small group, own tutor.'))),
      }),
    ),
    'What this provider answered; null: nothing yet.',
  ),
});
export type ReferralAsked = Saying<typeof referralAsked>;

type Asked = Readonly<{ providerId: string; referralId: string }>;

/** Opens what a provider is asked to answer: no id of the child, nor of anything that is kept beside the referral. */
export class FindReferralAsked extends Query<Asked, ReferralAsked> {
  static readonly act = 'read-what-is-asked';
  static readonly audit = opens<Asked, ReferralAsked>((_answer, _asked, named) => named);
  static readonly views = [referralSummary.collection.view];
  static readonly answers = referralAsked;
}

@QueryHandler(FindReferralAsked)
export class FindReferralAskedHandler implements IQueryHandler<FindReferralAsked, ReferralAsked> {
  constructor(
    private readonly readModels: ReadModels,
    private readonly sealer: Sealer,
    private readonly clock: Clock,
  ) {}

  async execute({ data: { providerId, referralId } }: FindReferralAsked): Promise<ReferralAsked> {
    const summary = await this.readModels.get(referralSummary.collection, referralId);
    if (!summary) throw new NotFound('There is no such referral.');
    const told = toldIn(summary);
    const closed = whyItIsClosed(told, providerId, this.clock.now());
    if (closed) throw new NotAllowed(FindReferralAsked.name, closed);
    // Whoever has a window was sent it.
    const { lateOffers } = told.submitted!.data;
    const own = ownOf(told, providerId);
    const words = await openedWords(own, this.sealer);
    const answer = own.answers[providerId];
    return {
      ...askedAs(referralId, summary, providerId),
      lateOffers,
      requirement: words.requirement,
      ownAnswer: answer
        ? {
            answeredAt: answer.data.receivedAt,
            offer: offerOf(told, providerId),
            words: words.answers[providerId] ?? null,
          }
        : null,
    };
  }
}

/** What others answered, and why one was chosen, is not even unsealed. */
function ownOf(told: ToldOfReferral, providerId: string): ToldOfReferral {
  const own = told.answers[providerId];
  return { ...told, filledIn: null, award: null, answers: own ? { [providerId]: own } : {} };
}
