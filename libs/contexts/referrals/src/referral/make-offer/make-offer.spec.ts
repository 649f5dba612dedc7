import { describe, it } from '@jest/globals';
import type { Draft } from '#platform/event-sourcing';
import type { CivilDate, Instant } from '#platform/time';
import { asked, factId, specification } from '#platform/testing';
import type { ReferralEvent } from '../referral.events.ts';
import * as past from '../referral.fixtures.ts';
import { referralStream } from '../referral.ts';
import { MakeOffer, makeOffer } from './make-offer.ts';

const { bridge, harbour, inCirculation, onTheDot, tooLate } = past;
const offer = { referralId: past.referralId, providerId: bridge, ...past.terms, howNeedIsMet: 'One to one' };
type Terms = Readonly<{ startsOn?: CivilDate; weeklyPrice?: number }>;
const offerAt = (receivedAt: Instant, terms: Terms = {}, confirmed: readonly string[] = []) =>
  asked(MakeOffer, { ...offer, ...terms }, { receivedAt, confirmed });
const offeredWith = (terms: Terms): Draft<ReferralEvent> =>
  ({
    ...past.offered(bridge, onTheDot),
    data: { providerId: bridge, receivedAt: onTheDot, late: false, ...past.terms, ...terms },
  }) as Draft<ReferralEvent>;

describe('Making an offer', () => {
  const given = specification(referralStream, makeOffer);

  it('is on time at the deadline itself', () =>
    given(...inCirculation)
      .when(offerAt(onTheDot))
      .then(past.offered(bridge, onTheDot)));

  it('is kept and marked a millisecond later', () =>
    given(...inCirculation)
      .when(offerAt(tooLate))
      .then(past.offered(bridge, tooLate, true)));

  it('is on time at the deadline even when the window was closed first', () =>
    given(...inCirculation, past.closed(bridge))
      .when(offerAt(onTheDot))
      .then(past.offered(bridge, onTheDot)));

  it('is on time by a deadline that moved with the receipt', () =>
    given(...inCirculation, past.receiptCorrected(factId(1), bridge))
      .when(offerAt(tooLate))
      .then({ ...past.offered(bridge, tooLate), rules: past.onTimeAfterAll }));

  it('may begin today', () =>
    given(...inCirculation)
      .when(offerAt(onTheDot, { startsOn: '2026-03-30' }))
      .then(offeredWith({ startsOn: '2026-03-30' })));

  it('may begin within three years, on a bank holiday once that is confirmed', () =>
    given(...inCirculation)
      .when(offerAt(onTheDot, { startsOn: '2029-03-30' }, ['not-a-working-day:2029-03-30']))
      .then({ ...offeredWith({ startsOn: '2029-03-30' }), confirmed: ['not-a-working-day'] }));

  it('is refused for a first day further ahead', () =>
    given(...inCirculation)
      .when(offerAt(onTheDot, { startsOn: '2029-03-31' }))
      .refused('too-far-ahead'));

  it('is refused for a first day more than a year ago, which is a slip in the year', () =>
    given(...inCirculation)
      .when(offerAt(onTheDot, { startsOn: '2025-03-29' }))
      .refused('too-far-behind'));

  it.each([
    ['what has begun', { startsOn: '2026-03-27' }, 'starts-in-the-past:2026-03-27'],
    ['what begins on a bank holiday', { startsOn: '2026-04-06' }, 'not-a-working-day:2026-04-06'],
    ['what costs nothing', { weeklyPrice: 0 }, 'costs-nothing:0'],
  ] as const)('is asked of %s', (_, change, code) =>
    given(...inCirculation)
      .when(offerAt(onTheDot, change))
      .questioned(code),
  );

  it.each([
    ['before the referral is submitted', [], 'not-sent-to-you'],
    ['before it is sent out', [past.filledIn()], 'not-sent-to-you'],
    ['by a provider who did not receive it', [past.submitted(), past.sentTo(harbour)], 'not-sent-to-you'],
    ['twice', [...inCirculation, past.offered(bridge)], 'already-answered'],
    ['after a decline', [...inCirculation, past.declined(bridge)], 'already-answered'],
    ['after withdrawal', [...inCirculation, past.withdrawn], 'referral-withdrawn'],
    ['after the award', [...inCirculation, past.offered(harbour), past.awarded(harbour, factId(3))], 'already-awarded'],
  ] as const)('is refused %s', (_, facts, reason) =>
    given(...facts)
      .when(offerAt(onTheDot))
      .refused(reason),
  );
});
