import { describe, expect, it } from '@jest/globals';
import type { Draft } from '#platform/event-sourcing';
import { factId, recordedFacts, viewAfter } from '#platform/testing';
import type { ReferralEvent } from '../../referral/referral.events.ts';
import * as past from '../../referral/referral.fixtures.ts';
import { referralStream } from '../../referral/referral.ts';
import { answersOf } from './answers-of.ts';
import { isTakenBackFrom, referralSummary, toldIn } from './referral-summary.ts';
import { decidedOn, lotOf } from './told-of-referral.ts';

const {
  awarded,
  awardVoided,
  bridge,
  closed,
  declined,
  harbour,
  inCirculation,
  offered,
  referralId,
  removed,
  tooLate,
} = past;
const about = { childId: 'c1', referralId };
const after = (...later: Draft<ReferralEvent>[]) => {
  const events = recordedFacts(referralStream, referralId, about, [...inCirculation, ...later]);
  return viewAfter(referralSummary, events).get(referralId)!;
};

describe('The summary of a referral', () => {
  it('says for which child it is and to whom it was sent', () => {
    const summary = after();
    expect(summary).toMatchObject({ childId: 'c1', phase: 'open', on: '2026-01-12', revision: 2 });
    expect(toldIn(summary).submitted?.data.lot).toBe('lot-4');
    expect(answersOf(toldIn(summary)).map(({ providerId, answer }) => [providerId, answer])).toEqual([
      [bridge, 'none'],
      [harbour, 'none'],
    ]);
  });

  it('says how far it has come, for the list of officers', () => {
    expect(after().stage).toBe('waiting');
    expect(after(declined(bridge)).stage).toBe('waiting');
    expect(after(declined(bridge), closed(harbour)).stage).toBe('no-offer');
    expect(after(declined(bridge), closed(harbour), offered(harbour, tooLate, true)).stage).toBe('offered');
    expect(after(offered(bridge), awarded(bridge, factId(3))).stage).toBe('awarded');
    expect(after(offered(bridge), awarded(bridge, factId(3)), awardVoided(factId(4))).stage).toBe('offered');
    expect(after(past.withdrawn).stage).toBe('withdrawn');
    expect(after(past.withdrawn, past.withdrawalVoided(factId(3)))).toMatchObject({
      ...{ phase: 'open', stage: 'waiting', asked: [bridge, harbour] },
    });
    const unsent = recordedFacts(referralStream, referralId, about, [past.filledIn()]);
    expect(viewAfter(referralSummary, unsent).get(referralId)!.stage).toBe('filled-in');
  });

  it('says of what is filled in who wrote it last, and asks nobody', () => {
    const events = recordedFacts(referralStream, referralId, about, [past.filledIn(), past.filledIn()]);
    const summary = viewAfter(referralSummary, events).get(referralId)!;
    const { recordedAt, metadata } = events[1]!;
    expect(summary).toMatchObject({ phase: 'filled-in', asked: [], filledIn: { by: metadata.actor, at: recordedAt } });
    expect([toldIn(summary).submitted, decidedOn(toldIn(summary)), lotOf(toldIn(summary)).lot]).toEqual([
      null,
      '2026-01-12',
      'lot-4',
    ]);
  });

  it('says of one of 1.0.0 that nobody filled it in before', () => expect(after().filledIn).toBeNull());

  it('tells on time, late and no answer apart', () =>
    expect(answersOf(toldIn(after(offered(bridge), closed(bridge, 'offered'), closed(harbour))))).toMatchObject([
      { answer: 'offered', late: false, closed: true },
      { answer: 'none', late: false, closed: true, answeredAt: null },
    ]));

  it('marks a late answer, and no longer once the receipt is corrected', () => {
    const late = [declined(bridge, tooLate, true)];
    expect(answersOf(toldIn(after(...late)))[0]).toMatchObject({ answer: 'declined', late: true });
    expect(answersOf(toldIn(after(...late, past.receiptCorrected(factId(1), bridge))))[0]).toMatchObject({
      late: false,
      deadline: '2026-03-30T17:00:00.000Z',
    });
  });

  it('knows from whom an award was taken back, until it is awarded again', () => {
    const award = [offered(bridge), awarded(bridge, factId(3))] as const;
    const from = (provider: string, ...facts: Draft<ReferralEvent>[]) => isTakenBackFrom(after(...facts), provider);
    expect(from(bridge, ...award)).toBe(false);
    expect(from(bridge, ...award, awardVoided(factId(4)))).toBe(true);
    expect(from(harbour, ...award, awardVoided(factId(4)))).toBe(false);
    expect(from(bridge, ...award, awardVoided(factId(4)), awarded(bridge, factId(3)))).toBe(false);
  });

  it('shows the award, and is open again once that was voided', () => {
    const award = [offered(bridge), awarded(bridge, factId(3))];
    const shown = after(...award);
    expect([shown.phase, toldIn(shown).award?.data.providerId]).toEqual(['awarded', bridge]);
    const voided = after(...award, awardVoided(factId(4)));
    expect([voided.phase, toldIn(voided).award]).toEqual(['open', null]);
  });

  it('shows the withdrawal', () =>
    expect([after(past.withdrawn).phase, toldIn(after(past.withdrawn)).withdrawn?.data.reason]).toEqual([
      'withdrawn',
      'need-changed',
    ]));

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

  it('is gone, as if it had never been sent, once it was removed as another child’s', () => {
    const award = [offered(bridge), awarded(bridge, factId(3)), awardVoided(factId(4))];
    expect(after(...award, ...[0, 1, 2, 3, 4].map(removed))).toBeUndefined();
  });

  it('is without an entry that was removed as another child’s', () => {
    const without = after(offered(bridge), declined(harbour), removed(4));
    expect(answersOf(toldIn(without)).map(({ answer }) => answer)).toEqual(['offered', 'none']);
    expect(without.asked).toEqual([bridge, harbour]);
    expect(JSON.stringify(without)).not.toMatch(/ReferralDeclined|no-capacity/);
    expect(after(past.withdrawn, removed(3))).toMatchObject({ phase: 'open', asked: [bridge, harbour] });
    const award = [offered(bridge), awarded(bridge, factId(3)), removed(4)];
    expect(after(...award)).toMatchObject({ phase: 'open', asked: [bridge, harbour] });
  });
});
