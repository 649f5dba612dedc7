import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Gateway, type Sender } from '#platform/gateway';
import { From, Opens, Sends } from '#nest/web';
import { FillInReferralRequest } from './fill-in-referral.request.ts';
import { FillInReferral } from './fill-in-referral.ts';

@ApiTags('referrals')
@Controller('referrals')
export class FillInReferralController {
  constructor(private readonly gateway: Gateway) {}

  @Post()
  @Sends(FillInReferral)
  @Opens()
  @ApiOperation({ summary: 'Fill in a referral to a lot: it goes to nobody until it is sent out' })
  fillIn(@Body() { decidedOn, ...written }: FillInReferralRequest, @From() sender: Sender) {
    return this.gateway.send(FillInReferral, written, sender, decidedOn ? { effectiveOn: decidedOn } : {});
  }
}
