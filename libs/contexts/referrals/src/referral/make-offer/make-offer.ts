import { Command, questions, refusals, unlessQuestioned, type Draft } from '#platform/event-sourcing';
import { londonDate, type CivilDate } from '#platform/time';
import { anniversary, dayOff } from '#statutory-rules';
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

/** Nothing is offered further ahead: what is, is a slip in the year. */
const YEARS_AHEAD = 3;

const refusal = refusals({
  'too-far-behind': 'The first day that you offer must not be more than a year ago. Check the year.',
  'too-far-ahead': 'The first day that you offer must be within three years from today. Check the year.',
});
const question = questions({
  'starts-in-the-past': 'The first day that you offer has passed.',
  'not-a-working-day': 'The first day that you offer is on a weekend or a bank holiday.',
  'costs-nothing': 'You offer this for £0 a week.',
});

/** A late offer is kept and marked: whether it may be considered is for the award. */
export function makeOffer({ data, envelope }: MakeOffer, referral: Referral): Draft<ReferralEvent> {
  const { referralId: _, howNeedIsMet, ...offer } = data;
  const { receivedAt } = envelope;
  const { late, rules } = timingOfAnswer(referral, offer.providerId, receivedAt);
  const today = londonDate(receivedAt);
  if (offer.startsOn > anniversary(today, YEARS_AHEAD)) throw refusal('too-far-ahead');
  if (offer.startsOn < anniversary(today, -1)) throw refusal('too-far-behind', 'startsOn');
  const draft = { type: 'OfferMade', data: { ...offer, receivedAt, late }, personal: { howNeedIsMet }, rules } as const;
  const off = dayOff(offer.startsOn);
  const raised = [
    off !== null &&
      question('not-a-working-day', { at: 'startsOn', of: offer.startsOn }, `The first day that you offer: ${off}`),
    offer.startsOn < today && question('starts-in-the-past', { at: 'startsOn', of: offer.startsOn }),
    offer.weeklyPrice === 0 && question('costs-nothing', { at: 'weeklyPrice', of: '0' }),
  ];
  return unlessQuestioned(draft, raised, envelope);
}
