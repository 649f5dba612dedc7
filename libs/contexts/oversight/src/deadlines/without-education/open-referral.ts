type AnyFact = Readonly<{ type: string; about: Readonly<{ referralId?: string; placementId?: string }> }>;

const OVER: readonly string[] = ['ReferralAwarded', 'ReferralWithdrawn'];

/** Filled in or sent, and neither withdrawn nor awarded: what comes of an award is a placement. */
export function isReferralOpen(facts: readonly AnyFact[]): boolean {
  const ofReferrals = facts.filter(({ type }) => type.startsWith('Referral'));
  return [...Map.groupBy(ofReferrals, ({ about }) => about.referralId).values()].some(
    (of) => !of.some(({ type }) => OVER.includes(type)),
  );
}
