import { describe, it } from '@jest/globals';
import type { Instant } from '#platform/time';
import { asked, factId, specification } from '#platform/testing';
import * as past from '../referral.fixtures.ts';
import { referralStream } from '../referral.ts';
import { CorrectReceipt, correctReceipt } from './correct-receipt.ts';

const { bridge, harbour, inCirculation, referralId, sentAt } = past;
const anHourLater: Instant = '2026-03-27T17:00:00.000Z';
const receivedBy = (providerId: string, receivedAt: Instant) =>
  asked(
    CorrectReceipt,
    { referralId, providerId, receivedAt, reason: 'first message bounced' },
    { receivedAt: '2026-03-28T09:00:00.000Z' },
  );

describe('Correcting when a provider received a referral', () => {
  const given = specification(referralStream, correctReceipt);

  it('moves the deadline with it', () =>
    given(...inCirculation)
      .when(receivedBy(bridge, anHourLater))
      .then(past.receiptCorrected(factId(1), bridge)));

  it.each([
    ['for a provider to whom it was not sent', [past.submitted()], harbour, anHourLater, 'not-sent-to-provider'],
    ['to a moment still to come', inCirculation, bridge, '2026-03-28T09:00:00.001Z', 'still-to-come'],
    ['to a moment before the decision to refer', inCirculation, bridge, '0001-01-01T00:00:00.000Z', 'before-decision'],
    ['to the moment already recorded', inCirculation, bridge, sentAt, 'same-receipt'],
    ['once nothing is awaited', [...inCirculation, past.withdrawn], bridge, anHourLater, 'not-open'],
    ['before it is submitted', [], bridge, anHourLater, 'not-sent-to-provider'],
  ] as const)('is refused %s', (_, facts, providerId, receivedAt, reason) =>
    given(...facts)
      .when(receivedBy(providerId, receivedAt))
      .refused(reason),
  );
});
