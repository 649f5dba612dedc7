import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Gateway, type Sender } from '#platform/gateway';
import { Asks, From, IdParam } from '#nest/web';
import { FindReferral, type ReferralFound } from './find-referral.query.ts';

@ApiTags('referrals')
@Controller('referrals/:referralId')
export class FindReferralController {
  constructor(private readonly gateway: Gateway) {}

  @Get()
  @Asks(FindReferral)
  @ApiOperation({ summary: 'Open a referral with its answers; outside your service, say why in Access-Reason' })
  find(@IdParam('referralId') referralId: string, @From() sender: Sender): Promise<ReferralFound> {
    return this.gateway.ask(FindReferral, { referralId }, sender);
  }
}
