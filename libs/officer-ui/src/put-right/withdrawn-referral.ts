import { FindChildLine } from '#contexts/oversight';
import { FindReferral } from '#contexts/referrals';
import type { FormRecord, Visit } from '../forms/form-declaration.ts';
import { onLine } from '../forms/form-records.ts';
import { insteadOf, type Instead } from '../referral/instead-of-form.ts';
import { referralPath } from '../referral/referral-path.ts';
import { referralAlone, referralSeen, type SeenReferral } from '../referral/referral-seen.ts';

type Seen = SeenReferral & Readonly<{ instead: Instead | null }>;

const withdrawnSeen = async (visit: Visit): Promise<Seen> => {
  const seen = await referralSeen(visit);
  return { ...seen, instead: insteadOf(seen.found, visit.names, ['withdrawn']) };
};

const ofLine = onLine<Seen>({
  ...{ shows: [FindReferral], see: withdrawnSeen },
  concerns:
    ({ ids: { referralId } }) =>
    ({ recordedIn: { id } }) =>
      id === referralId,
});

/** A referral that was withdrawn, for the forms that put that right. */
export const withdrawnReferral: FormRecord<Seen> = {
  ...{ ...referralAlone, see: withdrawnSeen, shows: [FindReferral], besides: [FindChildLine] },
  // Whoever would be asked why they need the line is told by the referral alone.
  meanwhile: async (visit, since) => {
    const { childId } = visit.ids as { childId: string };
    const readsLine = await visit.mayOf(visit.sender)(FindChildLine, { childId });
    return readsLine === 'yes' ? ofLine.meanwhile!(visit, since) : referralAlone.meanwhile!(visit, since);
  },
};

/** The same, for what asks somebody anew: of a child whose record is closed nobody is asked. */
export const withdrawnAndOpen: FormRecord<Seen> = {
  ...withdrawnReferral,
  see: async (visit) => {
    const seen = await withdrawnSeen(visit);
    if (!seen.found.isClosed || seen.instead) return seen;
    const to = { text: 'Back to the referral', href: referralPath(seen.childId, seen.referralId) };
    return { ...seen, instead: { to, texts: ['The record is closed, so nobody is asked. Reopen the record first.'] } };
  },
};
