import { IsOptional } from 'class-validator';
import { commandRoute, Takes } from '#nest/web';
import { IsText } from '#platform/web';
import { MeetingRequest } from '../review-meeting.request.ts';
import { CorrectReview } from './correct-review.ts';

class CorrectReviewRequest extends MeetingRequest {
  /** Left out: they stay as they were. Null: there are none. */
  @IsOptional()
  @IsText(20_000, 'Enter the notes in at most {most} characters')
  notes?: string | null;

  @IsText(2000, 'Say why the review is corrected, in at most {most} characters')
  reason!: string;
}

export const CorrectReviewController = commandRoute({
  tag: 'placements',
  path: 'placements/:placementId/reviews/:reviewId/corrections',
  sends: CorrectReview,
  request: CorrectReviewRequest,
  summary: 'Restate a review as it should have been recorded; notes left out stay as they were, null empties them',
  also: [Takes({ kib: 256 })],
});
