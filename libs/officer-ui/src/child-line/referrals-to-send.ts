import type { Fact } from './line-types.ts';

/** Referrals that are filled in and that nobody has sent out. */
export function referralsToSend(facts: readonly Pick<Fact, 'type' | 'recordedIn'>[]): readonly string[] {
  const of = (...types: readonly Fact['type'][]) =>
    facts.flatMap(({ type, recordedIn }) => (types.includes(type) ? recordedIn.id : []));
  const over = new Set(of('ReferralSubmitted', 'ReferralWithdrawn'));
  return [...new Set(of('ReferralFilledIn'))].filter((referralId) => !over.has(referralId));
}
