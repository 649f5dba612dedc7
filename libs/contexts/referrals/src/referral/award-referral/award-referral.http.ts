import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Gateway, type Sender } from '#platform/gateway';
import { From, IdParam, Sends } from '#nest/web';
import { AwardReferralRequest } from './award-referral.request.ts';
import { AwardReferral } from './award-referral.ts';

@ApiTags('referrals')
@Controller('referrals/:referralId/award')
export class AwardReferralController {
  constructor(private readonly gateway: Gateway) {}

  @Post()
  @Sends(AwardReferral)
  @ApiOperation({ summary: 'Award a referral to a provider that offered' })
  award(@IdParam('referralId') referralId: string, @Body() award: AwardReferralRequest, @From() sender: Sender) {
    return this.gateway.send(AwardReferral, { referralId, ...award }, sender);
  }
}
