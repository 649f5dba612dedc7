import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Gateway, type Sender } from '#platform/gateway';
import { From, IdParam, Sends } from '#nest/web';
import { WithdrawReferralRequest } from './withdraw-referral.request.ts';
import { WithdrawReferral } from './withdraw-referral.ts';

@ApiTags('referrals')
@Controller('referrals/:referralId/withdrawal')
export class WithdrawReferralController {
  constructor(private readonly gateway: Gateway) {}

  @Post()
  @Sends(WithdrawReferral)
  @ApiOperation({ summary: 'Withdraw a referral that is filled in or with providers' })
  withdraw(
    @IdParam('referralId') referralId: string,
    @Body() request: WithdrawReferralRequest,
    @From() sender: Sender,
  ) {
    return this.gateway.send(WithdrawReferral, { referralId, ...request }, sender);
  }
}
