import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { mayRead, meaning, NotAllowed, NotFound, opens, Query, says, type Saying } from '#platform/gateway';
import { Sealer } from '#platform/privacy';
import { ReadModels } from '#platform/read-models';
import { lateOfferRules, responseReadings, withdrawalReasons } from '../../referral/referral.events.ts';
import { ChildrenCalled } from '../../asks/children-called.ts';
import { ChildrenOnRecord } from '../../asks/children-on-record.ts';
import { answersOf, providerAnswer } from './answers-of.ts';
import { offerOf, offerTerms } from './offer-terms.ts';
import { openedWords } from './opened-words.service.ts';
import { referralSummary, toldIn } from './referral-summary.ts';
import { lotOf } from './told-of-referral.ts';

const textOrNull = (example: string) => says.orNull(says.orLost(says.text(example)));

const filledInBy = says.shape('FilledInBy', {
  ...{ id: says.id(), role: says.text('sen-officer'), team: says.orNull(says.text('sen-north')) },
  ...{ organisation: says.orNull(says.text('council')), onBehalfOf: says.orNull(says.id()) },
});

const referralFound = says.shape('ReferralFound', {
  referralId: says.id(),
  childId: says.id(),
  name: meaning(
    says.orNull(
      says.shape('NameOfReferred', { givenNames: says.text('Amara'), familyName: says.orNull(says.text('Okonkwo')) }),
    ),
    'Null once the personal data was destroyed, or while it cannot be read.',
  ),
  isClosed: meaning(says.flag(), 'The child’s record is: nothing of it is sent out or awarded any more.'),
  phase: says.code(['filled-in', 'open', 'awarded', 'withdrawn']),
  agreement: says.text('peterborough-cepet'),
  lot: says.text('lot-4'),
  decidedOn: meaning(says.date('2025-11-28'), 'On which it was decided to refer.'),
  submittedOn: meaning(says.orNull(says.date('2025-12-01')), 'On which it was sent out; null until then.'),
  filledIn: meaning(
    says.orNull(
      says.shape('ReferralFilledInFound', {
        id: meaning(says.id(), 'Names what was filled in: whoever sends it says that this is what they read.'),
        by: filledInBy,
        at: says.instant('2025-11-28T14:05:00.000Z'),
        leftOut: meaning(says.list(says.id()), 'Providers of the lot that are not asked.'),
        alongside: meaning(says.list(says.id()), 'Other referrals of the child that were open then.'),
      }),
    ),
    'Last, and by whom; null of a referral that was filled in and sent as one act.',
  ),
  terms: meaning(
    says.orNull(
      says.shape('ReferralTerms', {
        agreement: says.text('peterborough-cepet'),
        lot: says.text('lot-4'),
        owningService: says.code(['sen', 'exclusions']),
        registration: says.id(),
        responseHours: says.int(72),
        reading: says.code(responseReadings),
        lateOffers: says.code(lateOfferRules),
      }),
    ),
    'Under which it was sent out; null until then.',
  ),
  answers: says.list(says.shape('ProviderAnswerFound', { ...providerAnswer.parts, offer: says.orNull(offerTerms) })),
  award: says.orNull(
    says.shape('AwardFound', {
      ...{ id: says.id(), providerId: says.id() },
      ...{ on: says.date('2025-12-08'), late: says.flag() },
      by: says.orNull(says.shape('AwardedBy', { ...filledInBy.parts })),
    }),
  ),
  withdrawn: says.orNull(
    says.shape('WithdrawalFound', { on: says.date('2025-12-08'), reason: says.code(withdrawalReasons) }),
  ),
  words: meaning(
    says.shape('ReferralWords', {
      requirement: textOrNull('English and maths, mornings.'),
      leftOutBecause: textOrNull('It cannot take children under 14.'),
      reasoning: textOrNull('Nearest, and begins soonest.'),
      lateReason: textOrNull('No other offer met the need.'),
      withdrawalNote: textOrNull('The family moved to Leeds.'),
      answers: meaning(
        says.byKey(textOrNull('Small group, own tutor.'), '3f6b1d52-7a0e-4c1b-9d55-2b7f0a9c4e01'),
        'By provider: how an offer meets the need, or the note of a decline.',
      ),
    }),
    'What people wrote; null where nothing was written, or it was destroyed.',
  ),
  voided: meaning(says.int(0), 'How many entries were voided: the line says which, by whom and why.'),
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
    private readonly children: ChildrenCalled,
    private readonly records: ChildrenOnRecord,
  ) {}

  async execute({ data: { referralId }, envelope: { reach } }: FindReferral): Promise<ReferralFound> {
    const summary = await this.readModels.get(referralSummary.collection, referralId);
    if (!summary) throw new NotFound('There is no such referral.');
    const { childId, phase, decidedOn, revision, filledIn, awardedBy } = summary;
    const told = toldIn(summary);
    const { submitted, award, withdrawn } = told;
    const submittedOn = submitted?.effectiveOn ?? null;
    // What is decided in a period and sent after it has answers that are of no day of it.
    if (!mayRead(reach, childId, submittedOn ?? decidedOn))
      throw new NotAllowed(
        FindReferral.name,
        'This was recorded outside the period that the terms of your audit name.',
      );
    const { leftOut = [], alongside = [] } = told.filledIn?.data ?? {};
    return {
      ...{ referralId, childId, phase, ...lotOf(told), decidedOn, revision },
      voided: Object.values(summary.facts).filter(({ stands }) => !stands).length,
      submittedOn,
      name: await this.children.of(childId),
      isClosed: (await this.records.of(childId))?.isClosed ?? false,
      filledIn: filledIn && { id: told.filledIn!.id, ...filledIn, leftOut, alongside },
      terms: submitted?.data ?? null,
      answers: answersOf(told).map((answer) => ({ ...answer, offer: offerOf(told, answer.providerId) })),
      award: award && { id: award.id, on: award.effectiveOn, ...awardTerms(award.data), by: awardedBy },
      withdrawn: withdrawn && { on: withdrawn.effectiveOn, reason: withdrawn.data.reason },
      words: await openedWords(told, this.sealer),
    };
  }
}

const awardTerms = ({ providerId, late }: { providerId: string; late: boolean }) => ({ providerId, late });
