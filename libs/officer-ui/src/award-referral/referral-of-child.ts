import { FindChild } from '#contexts/children';
import { FindReferral } from '#contexts/referrals';
import { NotFound } from '#platform/gateway';
import type { FormRecord, Visit } from '../forms/form-declaration.ts';
import { onLine } from '../forms/form-records.ts';
import { calledName } from '../words/children-words.ts';
import { dayWords, momentWords, money } from '../words/times.ts';
import { closedWords, isClosed } from '../words/wording.ts';
import { insteadOf } from '../referral/referral-over.ts';
import { approvalSeen } from './approval-seen.ts';

/** The referral in the address, of the child in the address, with the offers that were made on it. */
export async function referralOfChild({ ids, ask, names, sender, today }: Visit) {
  const { childId, referralId } = ids as { childId: string; referralId: string };
  const { identity } = await ask(FindChild, { childId });
  const referral = await ask(FindReferral, { referralId });
  if (referral.childId !== childId) throw new NotFound('This child has no such referral.');
  const { phase, revision, terms, words, answers } = referral;
  const offers = answers.flatMap(({ providerId, late, answeredAt, offer }) => {
    if (!offer) return [];
    const met = words.answers[providerId] ?? null;
    return [
      {
        ...{ providerId, late, name: names.provider?.(providerId) ?? 'A provider that is no longer named' },
        ...{ starts: dayWords(offer.startsOn), sessions: offer.sessionsPerWeek, price: money(offer.weeklyPrice) },
        pence: offer.weeklyPrice,
        received: answeredAt && momentWords(answeredAt),
        met: met !== null && isClosed(met) ? closedWords(met) : met,
      },
    ];
  });
  const limits = names.approvalLimits?.(today) ?? [];
  return {
    ...{ childId, referralId, phase, revision, offers, found: referral },
    instead: insteadOf(referral, names, ['open']),
    ...approvalSeen(offers, limits, sender.actor),
    lot: names.lot?.(referral.agreement, referral.lot) ?? referral.lot,
    lateBarred: terms?.lateOffers === 'not-considered',
    asked: answers.length,
    silent: answers.filter(({ answer }) => answer === 'none').length,
    name: calledName(identity) ?? 'A child whose personal data was destroyed',
  };
}

export type ReferralSeen = Awaited<ReturnType<typeof referralOfChild>>;

/** A referral of a child, for every form about it. */
export const referralRecord: FormRecord<ReferralSeen> = onLine({
  ...{ shows: [FindChild, FindReferral], see: referralOfChild, template: 'award-referral/award-referral.njk' },
  concerns:
    ({ ids: { referralId } }) =>
    ({ recordedIn: { id } }) =>
      id === referralId,
});
