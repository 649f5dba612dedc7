/** A referral that somebody may still send out, answer or award. */
export type OpenReferral = Readonly<{ referralId: string; phase: 'filled-in' | 'open' }>;

/** Asked before a child is referred, and before a referral is sent out: whether the child is being referred already. */
export abstract class OpenReferrals {
  /** As far as the views show; not among them the one that is asked about. */
  abstract of(childId: string, but: string | null): Promise<readonly OpenReferral[]>;
}
