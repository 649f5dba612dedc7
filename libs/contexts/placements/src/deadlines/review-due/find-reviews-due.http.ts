import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import { Gateway, type Sender } from '#platform/gateway';
import type { CivilDate } from '#platform/time';
import { From, IsCivilDate } from '#platform/web';
import { FindReviewsDue, type ReviewsDue } from './find-reviews-due.query.ts';

class ReviewsDueRequest {
  @IsCivilDate()
  by!: CivilDate;
}

@ApiTags('placements')
@Controller('reviews-due')
export class FindReviewsDueController {
  constructor(private readonly gateway: Gateway) {}

  @Get()
  @ApiOperation({ summary: 'Which placements are to be reviewed by a day, those overdue first' })
  @ApiQuery({ name: 'by', description: 'A day, YYYY-MM-DD', schema: { type: 'string', format: 'date' } })
  find(@Query() { by }: ReviewsDueRequest, @From() sender: Sender): Promise<ReviewsDue> {
    return this.gateway.ask(FindReviewsDue, { by }, sender);
  }
}
