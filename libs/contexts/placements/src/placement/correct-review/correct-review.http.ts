import { commandRoute, Takes } from '#nest/web';
import { CorrectReviewRequest } from './correct-review.request.ts';
import { CorrectReview } from './correct-review.ts';

export const CorrectReviewController = commandRoute({
  tag: 'placements',
  path: 'placements/:placementId/reviews/:reviewId/corrections',
  sends: CorrectReview,
  request: CorrectReviewRequest,
  summary: 'Restate a review as it should have been recorded; notes left out stay as they were, null empties them',
  also: [Takes({ kib: 256 })],
});
