import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Gateway, type Sender } from '#platform/gateway';
import { From, IdParam, Sends, Takes } from '#nest/web';
import { ReviewMeetingRequest } from '../review-meeting.request.ts';
import { RecordReview } from './record-review.ts';

@ApiTags('placements')
@Controller('placements/:placementId/reviews')
export class RecordReviewController {
  constructor(private readonly gateway: Gateway) {}

  @Post()
  @Sends(RecordReview)
  @Takes({ kib: 256 })
  @ApiOperation({ summary: 'Record a review meeting, with where each outcome stood' })
  record(@IdParam('placementId') placementId: string, @Body() body: ReviewMeetingRequest, @From() sender: Sender) {
    return this.gateway.send(RecordReview, { placementId, ...body }, sender);
  }
}
