import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Gateway, type Sender } from '#platform/gateway';
import { From, IdParam, Sends } from '#nest/web';
import { ReferralWrittenRequest } from '../referral-written.request.ts';
import { ChangeReferral } from './change-referral.ts';

@ApiTags('referrals')
@Controller('referrals/:referralId/changes')
export class ChangeReferralController {
  constructor(private readonly gateway: Gateway) {}

  @Post()
  @Sends(ChangeReferral)
  @ApiOperation({ summary: 'Write a referral anew that is filled in and has not been sent out' })
  change(
    @IdParam('referralId') referralId: string,
    @Body() { decidedOn, ...written }: ReferralWrittenRequest,
    @From() sender: Sender,
  ) {
    const options = decidedOn ? { effectiveOn: decidedOn } : {};
    return this.gateway.send(ChangeReferral, { referralId, ...written }, sender, options);
  }
}
