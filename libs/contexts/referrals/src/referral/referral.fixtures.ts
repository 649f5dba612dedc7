import { derivedId, type Draft } from '#platform/event-sourcing';
import type { CivilDate, Instant } from '#platform/time';
import type { Lot } from '../questions/lots.ts';
import type { ReferralEvent } from './referral.events.ts';

/** Facts of a made-up referral, for specifications: sent to two providers on Friday 27 March 2026, 16:00 in London. */
export const referralId = derivedId('referral');
export const bridge = derivedId('provider', 1);
export const harbour = derivedId('provider', 2);
export const child = { owningService: 'sen', registration: derivedId('registration') } as const;

export const sentAt: Instant = '2026-03-27T16:00:00.000Z';
/** Vector V-72H: the clocks go forward in between, and an hour stays an hour. */
export const deadline: Instant = '2026-03-30T16:00:00.000Z';
export const onTheDot = deadline;
export const tooLate: Instant = '2026-03-30T16:00:00.001Z';

export const lot: Lot = {
  responseHours: 72,
  reading: 'elapsed',
  lateOffers: 'considered-with-a-reason',
  providers: [bridge, harbour],
};

export const submitted = (terms: Partial<Omit<Lot, 'providers'>> = {}): Draft<ReferralEvent> => {
  const { providers: _, ...ordinary } = lot;
  return {
    type: 'ReferralSubmitted',
    data: { agreement: 'peterborough-cepet', lot: 'lot-4', ...child, ...ordinary, ...terms },
    personal: { requirement: 'Tuition at home' },
  };
};

export const sentTo = (
  providerId: string,
  { receivedAt = sentAt, until = deadline, effectiveOn = '2026-03-27' as CivilDate } = {},
): Draft<ReferralEvent> => ({
  type: 'ResponseWindowOpened',
  data: { providerId, receivedAt, deadline: until },
  effectiveOn,
});

export const inCirculation = [submitted(), sentTo(bridge), sentTo(harbour)] as const;

export const terms = { startsOn: '2026-04-20', sessionsPerWeek: 10, weeklyPrice: 45_000 } as const;

export const offered = (providerId: string, receivedAt: Instant = onTheDot, late = false): Draft<ReferralEvent> => ({
  type: 'OfferMade',
  data: { providerId, receivedAt, late, ...terms },
  personal: { howNeedIsMet: 'One to one' },
});

export const declined = (providerId: string, receivedAt: Instant = onTheDot, late = false): Draft<ReferralEvent> => ({
  type: 'ReferralDeclined',
  data: { providerId, receivedAt, late, reason: 'no-capacity' },
  personal: { note: null },
});

export const closed = (
  providerId: string,
  answer: 'offered' | 'declined' | 'none' = 'none',
  effectiveOn: CivilDate = '2026-03-30',
): Draft<ReferralEvent> => ({ type: 'ResponseWindowClosed', data: { providerId, deadline, answer }, effectiveOn });

export const awarded = (providerId: string, offer: string, late: string | null = null): Draft<ReferralEvent> => ({
  type: 'ReferralAwarded',
  data: { providerId, offer, late: late !== null },
  personal: { reasoning: 'Best value', lateReason: late },
});

export const withdrawn: Draft<ReferralEvent> = {
  type: 'ReferralWithdrawn',
  data: { reason: 'need-changed' },
  personal: { note: null },
};

/** The window of the n-th past fact, received an hour later than recorded at first. */
export const receiptCorrected = (original: string, providerId: string): Draft<ReferralEvent> => ({
  type: 'ResponseWindowOpenedCorrected',
  data: { original, now: { providerId, receivedAt: '2026-03-27T17:00:00.000Z', deadline: '2026-03-30T17:00:00.000Z' } },
  personal: { reason: 'first message bounced' },
  effectiveOn: '2026-03-27',
});

export const awardVoided = (original: string): Draft<ReferralEvent> => ({
  type: 'ReferralAwardedVoided',
  data: { original },
  personal: { reason: 'wrong provider chosen' },
});
