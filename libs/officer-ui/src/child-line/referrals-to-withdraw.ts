import type { Fact } from './line-types.ts';

/** Referrals that are filled in or with providers, and neither awarded nor withdrawn: what a closed record leaves to be ended. */
export function referralsToWithdraw(facts: readonly Pick<Fact, 'type' | 'recordedIn'>[]): readonly string[] {
  const of = (...types: readonly Fact['type'][]) =>
    facts.flatMap(({ type, recordedIn }) => (types.includes(type) ? recordedIn.id : []));
  const over = new Set(of('ReferralAwarded', 'ReferralWithdrawn'));
  return [...new Set(of('ReferralFilledIn', 'ReferralSubmitted'))].filter((referralId) => !over.has(referralId));
}
