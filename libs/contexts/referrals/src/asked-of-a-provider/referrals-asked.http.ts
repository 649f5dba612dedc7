import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Gateway, type Sender } from '#platform/gateway';
import { Asks, From, IdParam } from '#nest/web';
import { IsCursor } from '#platform/web';
import { FindReferralAsked, type ReferralAsked } from './find-referral-asked.query.ts';
import { FindReferralsAsked, type ReferralsAsked } from './find-referrals-asked.query.ts';

class ReferralsAskedRequest {
  @IsCursor()
  cursor: string | null = null;
}

@ApiTags('referrals')
@Controller('providers/:providerId/referrals')
export class ReferralsAskedController {
  constructor(private readonly gateway: Gateway) {}

  @Get()
  @Asks(FindReferralsAsked)
  @ApiOperation({ summary: 'What a provider may still answer, or was awarded, newest first, 50 a page' })
  list(
    @IdParam('providerId') providerId: string,
    @Query() { cursor }: ReferralsAskedRequest,
    @From() sender: Sender,
  ): Promise<ReferralsAsked> {
    return this.gateway.ask(FindReferralsAsked, { providerId, cursor }, sender);
  }

  @Get(':referralId')
  @Asks(FindReferralAsked)
  @ApiOperation({ summary: 'Open one of them: what is needed, until when to answer, and the provider’s own answer' })
  find(
    @IdParam('providerId') providerId: string,
    @IdParam('referralId') referralId: string,
    @From() sender: Sender,
  ): Promise<ReferralAsked> {
    return this.gateway.ask(FindReferralAsked, { providerId, referralId }, sender);
  }
}
