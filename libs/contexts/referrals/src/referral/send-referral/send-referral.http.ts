import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Gateway, type Sender } from '#platform/gateway';
import { From, IdParam, Sends } from '#nest/web';
import { SendReferralRequest } from './send-referral.request.ts';
import { SendReferral } from './send-referral.ts';

@ApiTags('referrals')
@Controller('referrals/:referralId/sending')
export class SendReferralController {
  constructor(private readonly gateway: Gateway) {}

  @Post()
  @Sends(SendReferral)
  @ApiOperation({
    summary: 'Send a referral out as it was read: whoever is asked has the agreement’s hours to answer',
  })
  send(@IdParam('referralId') referralId: string, @Body() { filledInId }: SendReferralRequest, @From() sender: Sender) {
    return this.gateway.send(SendReferral, { referralId, filledInId }, sender);
  }
}
