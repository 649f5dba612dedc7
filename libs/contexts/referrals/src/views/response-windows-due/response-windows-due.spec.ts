import { describe, expect, it } from '@jest/globals';
import type { Draft } from '#platform/event-sourcing';
import { factId, recordedFacts, viewAfter } from '#platform/testing';
import type { ReferralEvent } from '../../referral/referral.events.ts';
import * as past from '../../referral/referral.fixtures.ts';
import { referralStream } from '../../referral/referral.ts';
import { awaitedAnswers, responseWindowsDue } from './response-windows-due.ts';

const { awarded, awardVoided, bridge, closed, deadline, harbour, inCirculation, offered, referralId } = past;
const after = (...later: Draft<ReferralEvent>[]) => {
  const events = recordedFacts(referralStream, referralId, { referralId }, [...inCirculation, ...later]);
  return viewAfter(responseWindowsDue, events).get(referralId)!;
};
const nothing = '2199-12-31T23:59:59.999Z';
const anHourLater = '2026-03-30T17:00:00.000Z';

describe('The response windows that fall due', () => {
  it.each([
    ['are of every provider at first', [], [bridge, harbour], deadline],
    ['are no longer of one that was closed', [closed(bridge)], [harbour], deadline],
    ['are none once all were closed', [closed(bridge), closed(harbour)], [], nothing],
    ['are still of one that has answered', [offered(bridge)], [bridge, harbour], deadline],
    ['are none after withdrawal', [past.withdrawn], [], nothing],
    ['are none after the award', [offered(bridge), awarded(bridge, factId(3))], [], nothing],
    [
      'are there again once the award was voided',
      [offered(bridge), awarded(bridge, factId(3)), awardVoided(factId(4))],
      [bridge, harbour],
      deadline,
    ],
    [
      'move with a receipt, also when it was closed at the former deadline',
      [closed(bridge), closed(harbour), past.receiptCorrected(factId(1), bridge)],
      [bridge],
      anHourLater,
    ],
  ])('%s', (_, later, providers, nextDeadline) => {
    const document = after(...later);
    expect(awaitedAnswers(document).map(({ providerId }) => providerId)).toEqual(providers);
    expect(document.nextDeadline).toBe(nextDeadline);
  });
});
