/**
 * Asked of whoever keeps referrals, when an award was made or voided: every award of a referral that ever went to a provider, in
 * the order in which they were recorded, those that were voided or removed too.
 */
export abstract class AwardsMade {
  abstract to(referralId: string, providerId: string): Promise<readonly string[]>;
}
