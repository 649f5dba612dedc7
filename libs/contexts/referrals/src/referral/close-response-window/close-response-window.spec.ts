import { describe, it } from '@jest/globals';
import type { Instant } from '#platform/time';
import { asked, factId, specification } from '#platform/testing';
import * as past from '../referral.fixtures.ts';
import { referralStream } from '../referral.ts';
import { CloseResponseWindow, closeResponseWindow } from './close-response-window.ts';

const { bridge, deadline, harbour, inCirculation } = past;
const closeAt = (receivedAt: Instant) =>
  asked(CloseResponseWindow, { referralId: past.referralId, providerId: bridge, deadline }, { receivedAt });
const close = closeAt(deadline);
const afterADowntime = closeAt('2026-04-02T08:00:00.000Z');

describe('Closing a response window', () => {
  const given = specification(referralStream, closeResponseWindow);

  it('says that nobody answered', () =>
    given(...inCirculation)
      .when(close)
      .then(past.closed(bridge)));

  it.each([
    ['an offer', past.offered(bridge), 'offered'],
    ['a decline', past.declined(bridge), 'declined'],
  ] as const)('says that there is %s', (_, answered, answer) =>
    given(...inCirculation, answered)
      .when(close)
      .then(past.closed(bridge, answer)),
  );

  it('is true of the day of the deadline, whenever it is recorded', () =>
    given(...inCirculation)
      .when(afterADowntime)
      .then(past.closed(bridge)));

  it.each([
    ['was closed before', [...inCirculation, past.closed(bridge)]],
    ['has moved', [...inCirculation, past.receiptCorrected(factId(1), bridge)]],
    ['was never opened', [past.submitted(), past.sentTo(harbour)]],
    ['belongs to a withdrawn referral', [...inCirculation, past.withdrawn]],
    ['belongs to an awarded one', [...inCirculation, past.offered(bridge), past.awarded(bridge, factId(3))]],
  ])('yields nothing when the window %s', (_, facts) =>
    given(...facts)
      .when(close)
      .then(),
  );

  it('is refused before the deadline', () =>
    given(...inCirculation)
      .when(closeAt('2026-03-30T15:59:59.999Z'))
      .refused('not-due'));
});
