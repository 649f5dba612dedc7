import type { ReferralFound } from '#contexts/referrals';
import type { FormRecord } from '../forms/form-declaration.ts';
import { insteadOf, type Instead } from './instead-of-form.ts';
import { referralAlone, type SeenReferral } from './referral-seen.ts';

type Phase = ReferralFound['phase'];

/** A referral, for a form that is of use only while it stands so. */
export const referralWhile = (
  ...phases: readonly Phase[]
): FormRecord<SeenReferral & Readonly<{ instead: Instead | null }>> => ({
  ...referralAlone,
  see: async (visit) => {
    const seen = await referralAlone.see(visit);
    return { ...seen, instead: insteadOf(seen.found, visit.names, phases) };
  },
});
