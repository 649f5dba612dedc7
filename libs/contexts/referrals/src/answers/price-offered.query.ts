import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { opensNobody, Query } from '#platform/gateway';
import { ReadModels } from '#platform/read-models';
import { referralSummary, toldIn } from '../views/referral-summary/referral-summary.ts';

/** What a week of a provider’s place costs by its offer, in pence, whatever became of the award; null where it made none. */
export class AskPriceOffered extends Query<Readonly<{ referralId: string; providerId: string }>, number | null> {
  static readonly act = 'answer-another-context';
  static readonly audit = opensNobody('tells a decision what a place costs, and nothing of the child');
  static readonly views = [referralSummary.collection.view];
}

@QueryHandler(AskPriceOffered)
export class AskPriceOfferedHandler implements IQueryHandler<AskPriceOffered> {
  constructor(private readonly readModels: ReadModels) {}

  async execute({ data: { referralId, providerId } }: AskPriceOffered): Promise<number | null> {
    const referral = await this.readModels.get(referralSummary.collection, referralId);
    const answer = referral && toldIn(referral).answers[providerId];
    return answer?.type === 'OfferMade' ? answer.data.weeklyPrice : null;
  }
}
