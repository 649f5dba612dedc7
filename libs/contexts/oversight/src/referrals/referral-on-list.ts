import { referralStages, toldInSummary, withdrawalReasons, type ReferralSummary } from '#pure/referrals';
import { meaning, says, type Saying } from '#platform/gateway';
import { closedListed } from '../caseload/closed-listed.ts';
import { nameListed } from '../caseload/name-listed.ts';

/** A referral in a list: nothing of what was written in it. */
export const referralListed = says.shape('ReferralListed', {
  referralId: says.id(),
  childId: says.id(),
  name: nameListed,
  agreement: says.text('peterborough-cepet'),
  lot: says.text('lot-4'),
  stage: says.code(referralStages),
  on: meaning(says.date('2025-12-01'), 'On which it was sent out; until then, on which it was decided to refer.'),
  asked: meaning(says.int(3), 'Providers.'),
  offered: says.int(1),
  silent: meaning(says.int(1), 'Of those asked: who may still answer in time, as far as was recorded.'),
  answerBy: meaning(says.orNull(says.instant('2025-12-04T10:15:00.000Z')), 'Until when the last of those may.'),
  awardedTo: says.orNull(says.id()),
  withdrawnFor: says.orNull(says.code(withdrawalReasons)),
  closed: closedListed,
});
export type ReferralListed = Saying<typeof referralListed>;

export function rowOfReferral(
  referralId: string,
  summary: ReferralSummary,
  known: Readonly<{ givenNames: string; familyName: string | null }> | null,
  closed: ReferralListed['closed'],
): ReferralListed {
  const { childId, stage, on } = summary;
  const { submitted, filledIn, windows, answers, closedAt, award, withdrawn } = toldInSummary(summary);
  const { agreement, lot } = (submitted ?? filledIn)!.data;
  const isOpen = !award && !withdrawn;
  const silent = windows.filter(
    ({ data: { providerId, deadline } }) => isOpen && !answers[providerId] && closedAt[providerId] !== deadline,
  );
  const deadlines = silent.map(({ data: { deadline } }) => deadline).toSorted();
  return {
    ...{ referralId, childId, stage, on, agreement, lot },
    name: known && { givenNames: known.givenNames, familyName: known.familyName },
    asked: windows.length,
    offered: Object.values(answers).filter(({ type }) => type === 'OfferMade').length,
    silent: silent.length,
    answerBy: deadlines.at(-1) ?? null,
    awardedTo: award?.data.providerId ?? null,
    withdrawnFor: withdrawn?.data.reason ?? null,
    closed,
  };
}
