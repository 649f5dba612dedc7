import { describe, it } from '@jest/globals';
import type { Draft } from '#platform/event-sourcing';
import { asked, factId, specification } from '#platform/testing';
import type { PlacementEvent } from '../placement.events.ts';
import { outcomeId, placementId, proposed, review, started, voided } from '../placement.fixtures.ts';
import { placementStream } from '../placement.ts';
import { CorrectReview, correctReview } from './correct-review.ts';

const restated: CorrectReview['data'] = {
  ...{ placementId, reviewId: factId(2), heldOn: '2026-02-06', recommends: 'end', nextReviewOn: null },
  ...{ outcomes: [{ outcomeId, judgement: 'met', actual: '9 in 10' }], reason: 'minutes misread' },
};
const correct = (changes: Partial<CorrectReview['data']> = {}) => asked(CorrectReview, { ...restated, ...changes });

const corrected = {
  type: 'PlacementReviewedCorrected',
  effectiveOn: '2026-02-06',
  data: {
    original: factId(2),
    now: {
      ...{ heldOn: '2026-02-06', recommends: 'end', nextReviewOn: null, attendance: { n: 7, d: 10 }, unmarked: 0 },
      judgements: [{ outcomeId, judgement: 'met' }],
    },
  },
  personal: { actuals: [{ outcomeId, actual: '9 in 10' }], reason: 'minutes misread' },
};
const asDrawn = (draft: object) => draft as Draft<PlacementEvent>;

describe('Correcting a review', () => {
  const given = specification(placementStream, correctReview);
  const past = [proposed, started, review('extend')] as const;

  it('restates the meeting and keeps the attendance frozen at it', () =>
    given(...past)
      .when(correct())
      .then(asDrawn(corrected)));

  it('empties the notes where it says that there are none', () =>
    given(...past)
      .when(correct({ notes: null }))
      .then(
        asDrawn({
          ...corrected,
          data: { ...corrected.data, emptied: ['notes'] },
          personal: { ...corrected.personal, notes: null },
        }),
      ));

  it('empties no notes where there are none', () =>
    given(proposed, started, asDrawn({ ...review('extend'), personal: { actuals: [], notes: null } }))
      .when(correct({ notes: null }))
      .then(asDrawn(corrected)));

  it('is refused for a review that was voided', () =>
    given(...past, voided('PlacementReviewed', factId(2)))
      .when(correct())
      .refused('no-such-review'));

  it.each([
    ['for an entry that is no review', { reviewId: factId(1) }, 'no-such-review'],
    ['when it leaves an outcome open', { outcomes: [] }, 'outcomes-incomplete'],
    ['when the placement goes on without a next date', { recommends: 'continue' }, 'no-next-review'],
  ] as const)('is refused %s', (_, changes, reason) =>
    given(...past)
      .when(correct(changes))
      .refused(reason),
  );
});
