import { describe, it } from '@jest/globals';
import { londonDate, type Instant } from '#platform/time';
import { asked, factId, specification } from '#platform/testing';
import { deadlineOf } from '../provider-window.ts';
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
    ['this very moment', '2026-03-28T09:00:00.000Z'],
    ['the first moment of the day of the decision, before anything was sent', '2026-01-12T00:00:00.000Z'],
  ] as const)('may be to %s', (_, receivedAt) => {
    const { deadline, rules } = deadlineOf(receivedAt, { responseHours: 72, reading: 'elapsed' });
    given(...inCirculation)
      .when(receivedBy(bridge, receivedAt))
      .then({
        type: 'ResponseWindowOpenedCorrected',
        data: { original: factId(1), now: { providerId: bridge, receivedAt, deadline } },
        personal: { reason: 'first message bounced' },
        ...{ effectiveOn: londonDate(receivedAt), rules },
      });
  });

  it.each([
    ['for a provider to whom it was not sent', [past.submitted()], harbour, anHourLater, 'not-sent-to-provider'],
    ['to a moment still to come', inCirculation, bridge, '2026-03-28T09:00:00.001Z', 'still-to-come'],
    ['to a moment before the decision to refer', inCirculation, bridge, '0001-01-01T00:00:00.000Z', 'before-decision'],
    ['to the last moment before that day', inCirculation, bridge, '2026-01-11T23:59:59.999Z', 'before-decision'],
    ['to the moment already recorded', inCirculation, bridge, sentAt, 'same-receipt'],
    ['once nothing is awaited', [...inCirculation, past.withdrawn], bridge, anHourLater, 'not-open'],
    ['before it is submitted', [], bridge, anHourLater, 'not-sent-to-provider'],
  ] as const)('is refused %s', (_, facts, providerId, receivedAt, reason) =>
    given(...facts)
      .when(receivedBy(providerId, receivedAt))
      .refused(reason),
  );
});
