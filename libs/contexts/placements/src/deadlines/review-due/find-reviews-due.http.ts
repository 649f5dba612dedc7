import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';
import { Gateway, type Sender } from '#platform/gateway';
import type { CivilDate } from '#platform/time';
import { Asks, From, IsCivilDate } from '#platform/web';
import { FindReviewsDue, type ReviewsDue } from './find-reviews-due.query.ts';

class ReviewsDueRequest {
  @IsCivilDate('Enter the day as a real date, such as 2026-02-12')
  by!: CivilDate;

  @IsOptional()
  @Matches(/^[\w-]{1,400}$/, { message: 'Give what another page named as next or previous' })
  cursor: string | null = null;
}

@ApiTags('placements')
@Controller('due-reviews')
export class FindReviewsDueController {
  constructor(private readonly gateway: Gateway) {}

  @Get()
  @Asks(FindReviewsDue)
  @ApiOperation({ summary: 'Which placements are to be reviewed by a day, those overdue first, 50 a page' })
  find(@Query() { by, cursor }: ReviewsDueRequest, @From() sender: Sender): Promise<ReviewsDue> {
    return this.gateway.ask(FindReviewsDue, { by, cursor }, sender);
  }
}
