import { describe, expect, it } from '@jest/globals';
import type { Draft } from '#platform/event-sourcing';
import { factId, recordedFacts, viewAfter } from '#platform/testing';
import type { ReferralEvent } from '../../referral/referral.events.ts';
import * as past from '../../referral/referral.fixtures.ts';
import { referralStream } from '../../referral/referral.ts';
import { referralToSend } from './referral-to-send.ts';

const { filledIn, filledInAndSent, inCirculation, referralId, removed, withdrawalVoided, withdrawn } = past;
const openAfter = (...facts: readonly Draft<ReferralEvent>[]) => {
  const events = recordedFacts(referralStream, referralId, { childId: 'c1', referralId }, facts);
  const { open } = viewAfter(referralToSend.view, events).get(referralId) ?? { open: [] };
  return { open, first: events[0]!.recordedAt };
};

describe('A referral to send out', () => {
  it('waits since it was filled in first, to the lot that was chosen last', () => {
    const { open, first } = openAfter(filledIn(), filledIn({ lot: 'lot-5' }));
    const waiting = { item: 'sending', filledInAt: first, agreement: 'peterborough-cepet', lot: 'lot-5' } as const;
    expect(open).toEqual([waiting]);
    expect(referralToSend.moment!(waiting)).toEqual({ dueAt: first, restsOn: [] });
  });

  it('waits again once a withdrawal is voided', () => {
    const { open, first } = openAfter(filledIn(), withdrawn, withdrawalVoided(factId(1)));
    expect(open).toMatchObject([{ filledInAt: first }]);
  });

  it.each<readonly [string, readonly Draft<ReferralEvent>[]]>([
    ['once it was sent', filledInAndSent],
    ['where it was filled in and sent as one act', inCirculation],
    ['once it was withdrawn', [filledIn(), withdrawn]],
    ['once it was removed as another child’s', [filledIn(), removed(0)]],
  ])('waits no more %s', (_, facts) => expect(openAfter(...facts).open).toEqual([]));
});
