import type { Fact } from './line-types.ts';

/** Referrals with an offer that nobody has taken yet. */
export function referralsToAward(facts: readonly Pick<Fact, 'type' | 'recordedIn'>[]): readonly string[] {
  const of = (...types: readonly Fact['type'][]) =>
    facts.flatMap(({ type, recordedIn }) => (types.includes(type) ? recordedIn.id : []));
  const over = new Set(of('ReferralAwarded', 'ReferralWithdrawn'));
  return [...new Set(of('OfferMade'))].filter((referralId) => !over.has(referralId));
}
