import type { CivilDate } from '#platform/time';

/** The day of the award, and for how many sessions a week the place was offered, and is paid; and the price of a week, in pence. */
export type OfferTaken = Readonly<{ awardedOn: CivilDate; sessionsAWeek: number; weeklyPrice: number }>;

/** Asked of whoever keeps referrals, before a placement starts or its start is said anew. Null: no award stands. */
export abstract class OffersTaken {
  abstract of(referralId: string, providerId: string): Promise<OfferTaken | null>;

  /** In pence, what a week of the place costs by its offer, also where the award was voided since and the placement goes on; null where none says. */
  abstract priceOf(referralId: string, providerId: string): Promise<number | null>;
}
