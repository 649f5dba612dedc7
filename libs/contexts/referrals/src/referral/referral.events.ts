import {
  code,
  configured,
  correctable,
  eventsAbout,
  date,
  flag,
  id,
  instant,
  int,
  list,
  optional,
  pence,
  sealed,
} from '#platform/event-sourcing';

const { entryRemoved, event } = eventsAbout('childId', 'referralId');

export const responseReadings = ['elapsed', 'working-hours'] as const;
export type ResponseReading = (typeof responseReadings)[number];

/** Whether an answer that came late may be awarded: by agreement. */
export const lateOfferRules = ['considered-with-a-reason', 'not-considered'] as const;
export type LateOfferRule = (typeof lateOfferRules)[number];

export const declineReasons = [
  'no-capacity',
  'need-outside-offer',
  'age-or-cohort-outside-offer',
  'too-far',
  'dates-not-possible',
  'other',
] as const;
export type DeclineReason = (typeof declineReasons)[number];

export const withdrawalReasons = ['placed-elsewhere', 'need-changed', 'moved-away', 'made-in-error'] as const;
export type WithdrawalReason = (typeof withdrawalReasons)[number];

/**
 * What a child needs, written down for a lot, and true from the day on which it was decided to refer. Whoever may send it
 * out has not done so: nobody outside has it. Written anew, it is told again, and the last one is sent. `leftOut` are
 * those of the lot who are not asked; `alongside` other referrals of the child that were open, and that this one stands
 * beside all the same.
 */
export const ReferralFilledIn = event('ReferralFilledIn', {
  data: { agreement: configured(), lot: configured(), leftOut: list(id()), alongside: list(id()) },
  personal: { requirement: sealed.document(8000), leftOutBecause: sealed.optional(sealed.text(2000)) },
});

/**
 * Sent to a lot, under the terms that the agreement had then. `registration` is the event that put the child on record. Its
 * effective day is that of the sending; in 1.0.0, which knew no filling in, that of the decision to refer.
 */
export const ReferralSubmitted = event('ReferralSubmitted', {
  data: {
    agreement: configured(),
    lot: configured(),
    owningService: code('sen', 'exclusions'),
    registration: id(),
    responseHours: int(1),
    reading: code(...responseReadings),
    lateOffers: code(...lateOfferRules),
  },
  personal: { requirement: sealed.document(8000) },
});

/** One for each provider: the hours run from its receipt, not from when the officer pressed send. */
export const ResponseWindowOpened = event('ResponseWindowOpened', {
  data: { providerId: id(), receivedAt: instant(), deadline: instant() },
});

/** `late` is how the answer was judged when it came; a receipt corrected later can judge it anew. */
export const OfferMade = event('OfferMade', {
  data: {
    providerId: id(),
    receivedAt: instant(),
    late: flag(),
    startsOn: date(),
    sessionsPerWeek: int(1),
    weeklyPrice: pence(),
  },
  personal: { howNeedIsMet: sealed.document(8000) },
});

export const ReferralDeclined = event('ReferralDeclined', {
  data: { providerId: id(), receivedAt: instant(), late: flag(), reason: code(...declineReasons) },
  personal: { note: sealed.optional(sealed.text(2000)) },
});

/** The deadline passed. A later answer is still kept, and late whether or not this stands. */
export const ResponseWindowClosed = event('ResponseWindowClosed', {
  data: { providerId: id(), deadline: instant(), answer: code('offered', 'declined', 'none') },
});

/** The place begins from the day that was offered, at the earliest. */
export const ReferralAwarded = event('ReferralAwarded', {
  version: 2,
  data: { providerId: id(), offer: id(), late: flag(), couldStartOn: optional(date()) },
  personal: { reasoning: sealed.document(8000), lateReason: sealed.optional(sealed.text(2000)) },
  upcasters: { 1: (old) => ({ ...old, couldStartOn: null }) },
  personalUpcasters: { 1: {} },
});

export const ReferralWithdrawn = event('ReferralWithdrawn', {
  data: { reason: code(...withdrawalReasons) },
  personal: { note: sealed.optional(sealed.text(2000)) },
});

/** A referral, or an entry of one, was filed on the wrong child: it is gone, with what was written. */
export const ReferralEntryRemoved = entryRemoved('ReferralEntryRemoved');

export const responseWindowOpened = correctable(ResponseWindowOpened);
export const referralAwarded = correctable(ReferralAwarded);
export const referralWithdrawn = correctable(ReferralWithdrawn);

export const referralEvents = [
  ReferralFilledIn,
  ReferralSubmitted,
  ...responseWindowOpened,
  OfferMade,
  ReferralDeclined,
  ResponseWindowClosed,
  ...referralAwarded,
  ...referralWithdrawn,
  ReferralEntryRemoved,
] as const;
export type ReferralEvent = (typeof referralEvents)[number];
