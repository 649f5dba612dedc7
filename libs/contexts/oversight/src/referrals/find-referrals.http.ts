import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Gateway, type Sender } from '#platform/gateway';
import { Asks, From } from '#nest/web';
import { FindReferrals, type ReferralsFound } from './find-referrals.query.ts';
import { FindReferralsRequest } from './find-referrals.request.ts';

@ApiTags('oversight')
@Controller('referrals')
export class FindReferralsController {
  constructor(private readonly gateway: Gateway) {}

  @Get()
  @Asks(FindReferrals)
  @ApiOperation({ summary: 'The referrals of an officer’s, a team’s or a service’s children, 50 a page, by their day' })
  find(@Query() { whose, show, direction, cursor }: FindReferralsRequest, @From() sender: Sender) {
    return this.gateway.ask(
      FindReferrals,
      { whose, show, direction, cursor },
      sender,
    ) satisfies Promise<ReferralsFound>;
  }
}
