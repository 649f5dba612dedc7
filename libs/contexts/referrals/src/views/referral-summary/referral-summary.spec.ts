import { describe, expect, it } from '@jest/globals';
import type { Draft } from '#platform/event-sourcing';
import { factId, recordedFacts, viewAfter } from '#platform/testing';
import type { ReferralEvent } from '../../referral/referral.events.ts';
import * as past from '../../referral/referral.fixtures.ts';
import { referralStream } from '../../referral/referral.ts';
import { answersOf } from './answers-of.ts';
import { awards, referralSummary } from './referral-summary.ts';

const { awarded, awardVoided, bridge, closed, declined, harbour, inCirculation, offered, referralId, tooLate } = past;
const about = { childId: 'c1', referralId };
const after = (...later: Draft<ReferralEvent>[]) => {
  const events = recordedFacts(referralStream, referralId, about, [...inCirculation, ...later]);
  return viewAfter(referralSummary, events).get(referralId)!;
};

describe('The summary of a referral', () => {
  it('says for which child it is and to whom it was sent', () => {
    const summary = after();
    expect(summary).toMatchObject({ childId: 'c1', phase: 'open', submitted: { data: { lot: 'lot-4' } }, revision: 2 });
    expect(answersOf(summary).map(({ providerId, answer }) => [providerId, answer])).toEqual([
      [bridge, 'none'],
      [harbour, 'none'],
    ]);
  });

  it('tells on time, late and no answer apart', () =>
    expect(answersOf(after(offered(bridge), closed(bridge, 'offered'), closed(harbour)))).toMatchObject([
      { answer: 'offered', late: false, closed: true },
      { answer: 'none', late: false, closed: true, answeredAt: null },
    ]));

  it('marks a late answer, and no longer once the receipt is corrected', () => {
    const late = [declined(bridge, tooLate, true)];
    expect(answersOf(after(...late))[0]).toMatchObject({ answer: 'declined', late: true });
    expect(answersOf(after(...late, past.receiptCorrected(factId(1), bridge)))[0]).toMatchObject({
      late: false,
      deadline: '2026-03-30T17:00:00.000Z',
    });
  });

  it('shows the award, and is open again once that was voided', () => {
    const award = [offered(bridge), awarded(bridge, factId(3))];
    const shown = after(...award);
    expect([shown.phase, awards.inForce(shown.awards)[0]?.data.providerId]).toEqual(['awarded', bridge]);
    const voided = after(...award, awardVoided(factId(4)));
    expect([voided.phase, awards.inForce(voided.awards)]).toEqual(['open', []]);
  });

  it('shows the withdrawal', () =>
    expect(after(past.withdrawn)).toMatchObject({ phase: 'withdrawn', withdrawn: { reason: 'need-changed' } }));

  it('lists for a provider what it may still answer, or has', () => {
    const asked = (...later: Draft<ReferralEvent>[]) => after(...later).asked;
    expect(asked()).toEqual([bridge, harbour]);
    expect(asked(declined(bridge))).toEqual([harbour]);
    expect(asked(offered(bridge), closed(harbour))).toEqual([bridge]);
    expect(asked(offered(bridge), awarded(bridge, factId(3)))).toEqual([bridge]);
    expect(asked(offered(bridge), awarded(bridge, factId(3)), awardVoided(factId(4)))).toEqual([bridge, harbour]);
    expect(asked(offered(bridge), past.withdrawn)).toEqual([]);
  });

  it('asks again whose hours ran out by a receipt that is put right', () =>
    expect(after(closed(bridge), past.receiptCorrected(factId(1), bridge)).asked).toEqual([bridge, harbour]));
});
