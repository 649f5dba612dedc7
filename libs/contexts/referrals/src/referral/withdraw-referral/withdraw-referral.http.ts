import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { Gateway, type Sender } from '#platform/gateway';
import { From, IdParam, Sends } from '#nest/web';
import { IsText } from '#platform/web';
import { withdrawalReasons, type WithdrawalReason } from '../referral.events.ts';
import { WithdrawReferral } from './withdraw-referral.ts';

class WithdrawReferralRequest {
  @IsIn(withdrawalReasons, { message: `Give a reason: ${withdrawalReasons.join(', ')}` })
  reason!: WithdrawalReason;

  @IsOptional()
  @IsText(2000, 'Enter a note of at most {most} characters')
  note: string | null = null;
}

@ApiTags('referrals')
@Controller('referrals/:referralId/withdrawal')
export class WithdrawReferralController {
  constructor(private readonly gateway: Gateway) {}

  @Post()
  @Sends(WithdrawReferral)
  @ApiOperation({ summary: 'Withdraw a referral that is still open' })
  withdraw(
    @IdParam('referralId') referralId: string,
    @Body() request: WithdrawReferralRequest,
    @From() sender: Sender,
  ) {
    return this.gateway.send(WithdrawReferral, { referralId, ...request }, sender);
  }
}
