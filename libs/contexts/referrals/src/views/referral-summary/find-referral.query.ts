import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { mayRead, meaning, NotAllowed, NotFound, opens, Query, says, type Saying } from '#platform/gateway';
import { Sealer } from '#platform/privacy';
import { ReadModels } from '#platform/read-models';
import { lateOfferRules, responseReadings, withdrawalReasons } from '../../referral/referral.events.ts';
import { answersOf, providerAnswer } from './answers-of.ts';
import { offerOf, offerTerms } from './offer-terms.ts';
import { openedWords } from './opened-words.service.ts';
import { referralSummary, toldIn } from './referral-summary.ts';

const textOrNull = (example: string) => says.orNull(says.orLost(says.text(example)));

const referralFound = says.shape('ReferralFound', {
  referralId: says.id(),
  childId: says.id(),
  phase: says.code(['open', 'awarded', 'withdrawn']),
  submittedOn: says.date('2025-12-01'),
  terms: says.shape('ReferralTerms', {
    agreement: says.text('peterborough-cepet'),
    lot: says.text('lot-4'),
    owningService: says.code(['sen', 'exclusions']),
    registration: says.id(),
    responseHours: says.int(72),
    reading: says.code(responseReadings),
    lateOffers: says.code(lateOfferRules),
  }),
  answers: says.list(says.shape('ProviderAnswerFound', { ...providerAnswer.parts, offer: says.orNull(offerTerms) })),
  award: says.orNull(
    says.shape('AwardFound', {
      ...{ id: says.id(), providerId: says.id() },
      ...{ on: says.date('2025-12-08'), late: says.flag() },
    }),
  ),
  withdrawn: says.orNull(
    says.shape('WithdrawalFound', { on: says.date('2025-12-08'), reason: says.code(withdrawalReasons) }),
  ),
  words: meaning(
    says.shape('ReferralWords', {
      requirement: textOrNull('English and maths, mornings.'),
      reasoning: textOrNull('Nearest, and begins soonest.'),
      lateReason: textOrNull('No other offer met the need.'),
      answers: meaning(
        says.byKey(textOrNull('Small group, own tutor.'), '3f6b1d52-7a0e-4c1b-9d55-2b7f0a9c4e01'),
        'By provider: how an offer meets the need, or the note of a decline.',
      ),
    }),
    'What people wrote; null where nothing was written, or it was destroyed.',
  ),
  revision: meaning(says.int(6), 'Of the referral: its ETag.'),
});
export type ReferralFound = Saying<typeof referralFound>;

/** Opens a referral with its answers, for officers. Outside one's service it needs a reason. */
export class FindReferral extends Query<Readonly<{ referralId: string }>, ReferralFound> {
  static readonly act = 'read-a-referral';
  static readonly audit = opens<{ referralId: string }, ReferralFound>(({ childId }) => [childId]);
  static readonly views = ['referral-summary'];
  static readonly answers = referralFound;
}

@QueryHandler(FindReferral)
export class FindReferralHandler implements IQueryHandler<FindReferral, ReferralFound> {
  constructor(
    private readonly readModels: ReadModels,
    private readonly sealer: Sealer,
  ) {}

  async execute({ data: { referralId }, envelope: { reach } }: FindReferral): Promise<ReferralFound> {
    const summary = await this.readModels.get(referralSummary.collection, referralId);
    if (!summary) throw new NotFound('There is no such referral.');
    const { childId, phase, submittedOn, revision } = summary;
    if (!mayRead(reach, childId, submittedOn))
      throw new NotAllowed(
        FindReferral.name,
        'This was recorded outside the period that the terms of your audit name.',
      );
    const told = toldIn(summary);
    const { submitted, award, withdrawn } = told;
    return {
      ...{ referralId, childId, phase, submittedOn, revision },
      terms: submitted.data,
      answers: answersOf(told).map((answer) => ({ ...answer, offer: offerOf(told, answer.providerId) })),
      award: award && { id: award.id, on: award.effectiveOn, ...awardTerms(award.data) },
      withdrawn: withdrawn && { on: withdrawn.effectiveOn, reason: withdrawn.data.reason },
      words: await openedWords(told, this.sealer),
    };
  }
}

const awardTerms = ({ providerId, late }: { providerId: string; late: boolean }) => ({ providerId, late });
