import { describe, it } from '@jest/globals';
import type { Instant } from '#platform/time';
import { asked, specification } from '#platform/testing';
import * as past from '../referral.fixtures.ts';
import { referralStream } from '../referral.ts';
import { DeclineReferral, declineReferral } from './decline-referral.ts';

const { bridge, inCirculation, onTheDot, tooLate } = past;
const decline = (receivedAt: Instant) =>
  asked(
    DeclineReferral,
    { referralId: past.referralId, providerId: bridge, reason: 'no-capacity', note: null },
    { receivedAt },
  );

describe('Declining a referral', () => {
  const given = specification(referralStream, declineReferral);

  it.each([
    ['on time at the deadline itself', onTheDot, false],
    ['late a millisecond after it', tooLate, true],
  ] as const)('is %s', (_, receivedAt, late) =>
    given(...inCirculation)
      .when(decline(receivedAt))
      .then(past.declined(bridge, receivedAt, late)),
  );

  it('is refused after an offer', () =>
    given(...inCirculation, past.offered(bridge))
      .when(decline(onTheDot))
      .refused('already-answered'));
});
