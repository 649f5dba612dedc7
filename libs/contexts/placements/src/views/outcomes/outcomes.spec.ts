import { describe, expect, it } from '@jest/globals';
import type { Draft } from '#platform/event-sourcing';
import { factId, recordedFacts, viewAfter } from '#platform/testing';
import { outcomeId, placementId, proposed, review, started, voided } from '../../placement/placement.fixtures.ts';
import type { PlacementEvent } from '../../placement/placement.events.ts';
import { placementStream } from '../../placement/placement.ts';
import { outcomes } from './outcomes.ts';
import { progressOf } from './progress-of.ts';

const about = { childId: 'c1', placementId };
const progress = (...events: Draft<PlacementEvent>[]) => {
  const recorded = recordedFacts(placementStream, placementId, about, events);
  return progressOf(viewAfter(outcomes, recorded).get(placementId)!);
};
const corrected: Draft<PlacementEvent> = {
  type: 'PlacementReviewedCorrected',
  effectiveOn: '2026-02-06',
  data: {
    original: factId(2),
    now: {
      ...{ heldOn: '2026-02-06', recommends: 'end', nextReviewOn: null, attendance: { n: 7, d: 10 }, unmarked: 0 },
      judgements: [{ outcomeId, judgement: 'met' }],
    },
  },
  personal: { actuals: [{ outcomeId, actual: '9 in 10' }], notes: null, reason: 'minutes misread' },
};

describe('The outcomes of a placement', () => {
  it('have a dated baseline, and no judgement yet', () =>
    expect(progress(proposed, started)).toMatchObject({
      outcomes: [{ outcomeId, domain: 'attendance', baselineOn: '2026-01-05', judgements: [] }],
      texts: [{ at: { eventId: factId(1), field: 'outcomes' } }],
    }));

  it('are judged at each review, in the order of the meetings', () =>
    expect(progress(proposed, started, review('extend'), review('continue', '2026-01-30')).outcomes).toMatchObject([
      {
        judgements: [
          { reviewId: factId(3), heldOn: '2026-01-30' },
          { reviewId: factId(2), judgement: 'partly' },
        ],
      },
    ]));

  it('keep the words of a review sealed, with their address', () =>
    expect(progress(proposed, started, review('extend')).reviews).toMatchObject([
      {
        attendance: { n: 7, d: 10 },
        basisWithdrawn: false,
        actuals: { at: { eventId: factId(2), field: 'actuals' } },
        notes: { at: { eventId: factId(2), field: 'notes' } },
      },
    ]));

  it('read a corrected review as corrected: what it restates from the correction, the rest from the original', () =>
    expect(progress(proposed, started, review('extend'), corrected)).toMatchObject({
      outcomes: [{ judgements: [{ reviewId: factId(2), judgement: 'met' }] }],
      reviews: [{ recommends: 'end', actuals: { at: { eventId: factId(3) } }, notes: { at: { eventId: factId(2) } } }],
    }));

  it('forget a voided review', () =>
    expect(progress(proposed, started, review('extend'), voided('PlacementReviewed', factId(2)))).toMatchObject({
      outcomes: [{ judgements: [] }],
      reviews: [],
    }));

  it('of a voided start are gone, and the review that judged them shows its basis withdrawn', () =>
    expect(progress(proposed, started, review('extend'), voided('PlacementStarted', factId(1)))).toMatchObject({
      outcomes: [],
      texts: [],
      reviews: [{ reviewId: factId(2), basisWithdrawn: true }],
    }));
});
