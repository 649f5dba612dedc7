import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { NotFound, opens, Query } from '#platform/gateway';
import { Sealer } from '#platform/privacy';
import { ReadModels } from '#platform/read-models';
import type { CivilDate } from '#platform/time';
import { answersOf, type ProviderAnswer } from './answers-of.ts';
import { openedWords, type OpenedWords } from './opened-words.query.ts';
import { awards, referralSummary, type ReferralSummary } from './referral-summary.ts';

export type OfferTerms = Readonly<{ startsOn: CivilDate; sessionsPerWeek: number; weeklyPrice: number }>;

export type ReferralFound = Readonly<{
  referralId: string;
  submittedOn: CivilDate;
  terms: ReferralSummary['submitted']['data'];
  answers: readonly (ProviderAnswer & Readonly<{ offer: OfferTerms | null }>)[];
  award: Readonly<{ id: string; providerId: string; on: CivilDate; late: boolean }> | null;
  words: OpenedWords;
}> &
  Pick<ReferralSummary, 'childId' | 'phase' | 'withdrawn' | 'revision'>;

/** Opens a referral with its answers, for officers. Outside one's service it needs a reason. */
export class FindReferral extends Query<Readonly<{ referralId: string }>, ReferralFound> {
  static readonly act = 'read-a-referral';
  static readonly audit = opens<{ referralId: string }, ReferralFound>(({ childId }) => [childId]);
  static readonly views = ['referral-summary'];
}

@QueryHandler(FindReferral)
export class FindReferralHandler implements IQueryHandler<FindReferral, ReferralFound> {
  constructor(
    private readonly readModels: ReadModels,
    private readonly sealer: Sealer,
  ) {}

  async execute({ data: { referralId } }: FindReferral): Promise<ReferralFound> {
    const summary = await this.readModels.get(referralSummary.collection, referralId);
    if (!summary) throw new NotFound('There is no such referral.');
    const { childId, phase, submitted, withdrawn, revision } = summary;
    const [award] = awards.inForce(summary.awards);
    return {
      ...{ referralId, childId, phase, withdrawn, revision },
      submittedOn: submitted.on,
      terms: submitted.data,
      answers: answersOf(summary).map((answer) => ({ ...answer, offer: offerOf(summary, answer.providerId) })),
      award: award ? { id: award.id, on: award.effectiveOn, ...awardTerms(award.data) } : null,
      words: await openedWords(summary, this.sealer),
    };
  }
}

const awardTerms = ({ providerId, late }: { providerId: string; late: boolean }) => ({ providerId, late });

function offerOf({ answers }: ReferralSummary, providerId: string): OfferTerms | null {
  const fact = answers[providerId];
  if (fact?.type !== 'OfferMade') return null;
  const { startsOn, sessionsPerWeek, weeklyPrice } = fact.data;
  return { startsOn, sessionsPerWeek, weeklyPrice };
}
