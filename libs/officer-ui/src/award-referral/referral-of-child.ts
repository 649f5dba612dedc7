import { FindChildLine } from '#contexts/oversight';
import { AwardReferral, FindReferral } from '#contexts/referrals';
import { NotFound } from '#platform/gateway';
import type { FormRecord, Visit } from '../forms/form-declaration.ts';
import { onLine } from '../forms/form-records.ts';
import { offersIn, offersSideBySide } from '../referral/offers-compared.ts';
import { insteadOf } from '../referral/instead-of-form.ts';
import { referralPath } from '../referral/referral-path.ts';
import { needIn, referredName } from '../referral/referral-called.ts';
import { notAsked } from '../referral/referral-shown.ts';
import { askedAbout } from '../words/children-words.ts';
import { dayWords } from '../words/times.ts';
import { approvalSeen, approvers } from './approval-seen.ts';
import { answeredSince } from './answered-since.ts';
import { approvingOf } from './approving.ts';
import { othersOf } from './others-asked.ts';

/**
 * The referral in the address, of the child in the address, with the offers that were made on it, side by side. Nothing else of
 * the child is asked for: whoever is to decide on an award need not say why they open it.
 */
export async function referralOfChild(visit: Visit) {
  const { ids, ask, names, sender, today } = visit;
  const { childId, referralId } = ids as { childId: string; referralId: string };
  const referral = await ask(FindReferral, { referralId });
  if (referral.childId !== childId) throw new NotFound('This child has no such referral.');
  const { phase, revision, terms, answers, award } = referral;
  const offers = offersIn(referral, names);
  const taken = award && offers.find(({ providerId }) => providerId === award.providerId);
  const limits = names.approvalLimits?.(today) ?? [];
  const approving = await (
    await approvingOf(
      visit,
      offers.map(({ pence }) => pence),
    )
  )({ sends: AwardReferral, data: { childId, referralId } });
  const lateOffers = terms?.lateOffers ?? 'not-considered';
  return {
    ...{ childId, referralId, phase, revision, offers, found: referral },
    instead: insteadOf(referral, names, ['open']),
    ...approvalSeen(offers, limits, sender.actor),
    tables: offersSideBySide(offers, {
      ...{ today, lateOffers },
      approvedBy: ({ pence }) => approvers(limits, pence, sender.actor, approving),
    }),
    ...{ others: othersOf(referral, names), notAsked: notAsked(referral, names) },
    awardedTo: taken?.name ?? null,
    awarded: award && taken ? `${taken.name} on ${dayWords(award.on)}, at ${taken.price} a week` : null,
    lot: names.lot?.(referral.agreement, referral.lot) ?? referral.lot,
    asked: answers.length,
    need: needIn(referral),
    name: referredName(referral),
    who: askedAbout(referral.name),
  };
}

export type ReferralSeen = Awaited<ReturnType<typeof referralOfChild>>;

const ofLine = onLine<ReferralSeen>({
  ...{ shows: [FindReferral], see: referralOfChild, template: 'award-referral/award-referral.njk' },
  concerns:
    ({ ids: { referralId } }) =>
    ({ recordedIn: { id } }) =>
      id === referralId,
});

/** A referral of a child, for every form about it. */
export const referralRecord: FormRecord<ReferralSeen> = {
  ...{ ...ofLine, shows: [FindReferral], besides: [FindChildLine] },
  // Whoever decides on the award alone is told of what changed by the referral, and is not asked why they need the line.
  meanwhile: async (visit, since) => {
    const { childId } = visit.ids as { childId: string };
    const readsLine = await visit.mayOf(visit.sender)(FindChildLine, { childId });
    return readsLine === 'yes'
      ? ofLine.meanwhile!(visit, since)
      : answeredSince((await referralOfChild(visit)).found, since, visit.names);
  },
  told: ({ childId, referralId, name }) => ({
    caption: name,
    back: { text: 'Back to the referral', href: referralPath(childId, referralId) },
  }),
};
