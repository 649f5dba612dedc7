import { describe, expect, it } from '@jest/globals';
import type { Draft } from '#platform/event-sourcing';
import type { OpenFacts } from '#platform/deadlines';
import { factId, recordedFacts, viewAfter } from '#platform/testing';
import type { ReferralEvent } from '../../referral/referral.events.ts';
import * as past from '../../referral/referral.fixtures.ts';
import { referralStream } from '../../referral/referral.ts';
import type { OpenWindow } from '../open-windows.ts';
import { responseWindow } from './response-window-open.ts';

const { awarded, awardVoided, bridge, closed, deadline, harbour, inCirculation, offered, referralId } = past;
const after = (...later: Draft<ReferralEvent>[]) => {
  const events = recordedFacts(referralStream, referralId, { referralId }, [...inCirculation, ...later]);
  return viewAfter(responseWindow.view, events).get(referralId)! as OpenFacts & { open: OpenWindow[] };
};
const nothing = undefined;
const anHourLater = '2026-03-30T17:00:00.000Z';

describe('The response windows that fall due', () => {
  it.each([
    ['are of every provider at first', [], [bridge, harbour], deadline],
    ['are no longer of one that was closed', [closed(bridge)], [harbour], deadline],
    ['are none once all were closed', [closed(bridge), closed(harbour)], [], nothing],
    ['are still of one that has answered', [offered(bridge)], [bridge, harbour], deadline],
    ['are none after withdrawal', [past.withdrawn], [], nothing],
    [
      'are there again once the withdrawal was voided, as far as they were not closed',
      [closed(bridge), past.withdrawn, past.withdrawalVoided(factId(4))],
      [harbour],
      deadline,
    ],
    ['are none after the award', [offered(bridge), awarded(bridge, factId(3))], [], nothing],
    [
      'are there again once the award was voided',
      [offered(bridge), awarded(bridge, factId(3)), awardVoided(factId(4))],
      [bridge, harbour],
      deadline,
    ],
    [
      'are none of a referral that was filed on the wrong child',
      [past.removed(0), past.removed(1), past.removed(2)],
      [],
      nothing,
    ],
    [
      'are there again once a withdrawal was removed as another child’s',
      [past.withdrawn, past.removed(3)],
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
    const { open, running } = after(...later);
    expect(open.map(({ item }) => item)).toEqual(providers);
    expect([running, open[0]?.deadline]).toEqual([providers.length > 0, nextDeadline]);
  });
});
