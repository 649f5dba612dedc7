import { describe, it } from '@jest/globals';
import type { Instant } from '#platform/time';
import { asked, factId, specification } from '#platform/testing';
import * as past from '../referral.fixtures.ts';
import { referralStream } from '../referral.ts';
import { MakeOffer, makeOffer } from './make-offer.ts';

const { bridge, harbour, inCirculation, onTheDot, tooLate } = past;
const offer = { referralId: past.referralId, providerId: bridge, ...past.terms, howNeedIsMet: 'One to one' };
const offerAt = (receivedAt: Instant) => asked(MakeOffer, offer, { receivedAt });

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

  it.each([
    ['before the referral is submitted', [], 'not-sent-to-you'],
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
