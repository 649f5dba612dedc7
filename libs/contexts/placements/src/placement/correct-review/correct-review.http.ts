import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { Gateway, type Sender } from '#platform/gateway';
import { From, IdParam, IsText, Sends, Takes } from '#platform/web';
import { MeetingRequest } from '../review-meeting.request.ts';
import { CorrectReview } from './correct-review.ts';

class CorrectReviewRequest extends MeetingRequest {
  /** Left out: they stay as they were. Null: there are none. */
  @IsOptional()
  @IsText(20_000, 'Enter the notes in at most 20,000 characters')
  notes?: string | null;

  @IsText(2000, 'Say why the review is corrected, in at most 2000 characters')
  reason!: string;
}

@ApiTags('placements')
@Controller('placements/:placementId/reviews/:reviewId/corrections')
export class CorrectReviewController {
  constructor(private readonly gateway: Gateway) {}

  @Post()
  @Sends(CorrectReview)
  @Takes({ kib: 256 })
  @ApiOperation({
    summary: 'Restate a review as it should have been recorded; notes left out stay as they were, null empties them',
  })
  correct(
    @IdParam('placementId') placementId: string,
    @IdParam('reviewId') reviewId: string,
    @Body() body: CorrectReviewRequest,
    @From() sender: Sender,
  ) {
    return this.gateway.send(CorrectReview, { placementId, reviewId, ...body }, sender);
  }
}
