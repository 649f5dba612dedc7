import { Command, type Draft } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import type { Referral } from '../referral.ts';
import type { ReferralEvent } from '../referral.events.ts';
import { timingOfAnswer } from '../timing-of-answer.ts';

type Offer = Readonly<{
  referralId: string;
  providerId: string;
  startsOn: CivilDate;
  sessionsPerWeek: number;
  /** Pence. */
  weeklyPrice: number;
  howNeedIsMet: string;
}>;

export class MakeOffer extends Command<Offer> {
  static readonly act = 'answer-a-referral';
}

/** A late offer is kept and marked: whether it may be considered is for the award. */
export function makeOffer({ data, envelope }: MakeOffer, referral: Referral): Draft<ReferralEvent> {
  const { referralId: _, howNeedIsMet, ...offer } = data;
  const { receivedAt } = envelope;
  const { late, rules } = timingOfAnswer(referral, offer.providerId, receivedAt);
  return { type: 'OfferMade', data: { ...offer, receivedAt, late }, personal: { howNeedIsMet }, rules };
}
