import { describe, expect, it } from '@jest/globals';
import type { Draft } from '#platform/event-sourcing';
import type { OpenFacts } from '#platform/deadlines';
import { factId, recordedFacts, viewAfter } from '#platform/testing';
import type { ReferralEvent } from '../../referral/referral.events.ts';
import * as past from '../../referral/referral.fixtures.ts';
import { referralStream } from '../../referral/referral.ts';
import type { OpenWindow } from '../open-windows.ts';
import { awaitedAnswer } from './awaited-answer.ts';

const { awarded, awardVoided, bridge, closed, deadline, declined, harbour, inCirculation, offered, referralId } = past;
const openAfter = (...later: readonly Draft<ReferralEvent>[]) => {
  const events = recordedFacts(referralStream, referralId, { referralId }, [...inCirculation, ...later]);
  return (viewAfter(awaitedAnswer.view, events).get(referralId)! as OpenFacts & { open: OpenWindow[] }).open;
};

describe('The answers that are awaited', () => {
  it.each<readonly [string, readonly Draft<ReferralEvent>[], readonly string[]]>([
    ['are of every provider at first', [], [bridge, harbour]],
    ['are no longer of one that has offered', [offered(bridge)], [harbour]],
    ['are no longer of one that has declined', [declined(harbour)], [bridge]],
    ['are none once all have answered', [offered(bridge), declined(harbour)], []],
    [
      'are of one again whose answer was removed as another child’s',
      [offered(bridge), past.removed(3)],
      [bridge, harbour],
    ],
    ['are no longer of one whose hours have run out', [closed(bridge)], [harbour]],
    [
      'are of one again that was silent and received it later',
      [closed(bridge), past.receiptCorrected(factId(1), bridge)],
      [bridge, harbour],
    ],
    [
      'are not of one that answered and received it later',
      [offered(bridge), past.receiptCorrected(factId(1), bridge)],
      [harbour],
    ],
    ['are none after withdrawal', [past.withdrawn], []],
    [
      'are of all again once the withdrawal is voided',
      [past.withdrawn, past.withdrawalVoided(factId(3))],
      [bridge, harbour],
    ],
    ['are none after the award', [offered(bridge), awarded(bridge, factId(3))], []],
    [
      'are of the silent alone once the award was voided',
      [offered(bridge), awarded(bridge, factId(3)), awardVoided(factId(4))],
      [harbour],
    ],
  ])('%s', (_, later, providers) => expect(openAfter(...later).map(({ item }) => item)).toEqual(providers));

  it('are due when the hours run out', () =>
    expect(awaitedAnswer.moment!(openAfter()[0]!)).toEqual({ dueAt: deadline, restsOn: [] }));
});
