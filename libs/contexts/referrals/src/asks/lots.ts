import type { LateOfferRule } from '../referral/referral.events.ts';
import type { ResponseTerms } from '../referral/provider-window.ts';

/** A lot of an agreement: who stands on it, and on which terms they answer. */
export type Lot = ResponseTerms &
  Readonly<{ lateOffers: LateOfferRule; post16Only: boolean; providers: readonly string[] }>;

/** Asked before a referral is submitted; answered by the app from what holds the agreements. */
export abstract class Lots {
  /** @returns null when the agreement has no such lot, or there is no such agreement */
  abstract of(agreement: string, lot: string): Promise<Lot | null>;
}
