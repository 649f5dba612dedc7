import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { opensNobody, Query } from '#platform/gateway';
import { ReadModels } from '#platform/read-models';
import type { CivilDate } from '#platform/time';
import { referralSummary, toldIn } from '../views/referral-summary/referral-summary.ts';

type Taken = Readonly<{ awardedOn: CivilDate; sessionsAWeek: number; weeklyPrice: number }>;

/** On which day the award was made, and how many sessions a week the offer says that it takes, and what a week costs in pence; null where none stands. */
export class AskOfferTaken extends Query<Readonly<{ referralId: string; providerId: string }>, Taken | null> {
  static readonly act = 'answer-another-context';
  static readonly audit = opensNobody('tells a decision what an offer was for, and nothing of the child');
  static readonly views = [referralSummary.collection.view];
}

@QueryHandler(AskOfferTaken)
export class AskOfferTakenHandler implements IQueryHandler<AskOfferTaken> {
  constructor(private readonly readModels: ReadModels) {}

  async execute({ data: { referralId, providerId } }: AskOfferTaken): Promise<Taken | null> {
    const referral = await this.readModels.get(referralSummary.collection, referralId);
    if (!referral) return null;
    const { award, answers } = toldIn(referral);
    const offer = answers[providerId];
    if (award?.data.providerId !== providerId || offer?.type !== 'OfferMade') return null;
    const { sessionsPerWeek: sessionsAWeek, weeklyPrice } = offer.data;
    return { awardedOn: award.effectiveOn, sessionsAWeek, weeklyPrice };
  }
}
