import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { Gateway, type Sender } from '#platform/gateway';
import { From, IdParam, Sends } from '#nest/web';
import { IsId, IsText } from '#platform/web';
import { declineReasons, type DeclineReason } from '../referral.events.ts';
import { DeclineReferral } from './decline-referral.ts';

class DeclineReferralRequest {
  @IsId('Say which provider declines')
  providerId!: string;

  @IsIn(declineReasons, { message: `Give a reason: ${declineReasons.join(', ')}` })
  reason!: DeclineReason;

  @IsOptional()
  @IsText(2000, 'Enter a note of at most {most} characters')
  note: string | null = null;
}

@ApiTags('referrals')
@Controller('referrals/:referralId/declines')
export class DeclineReferralController {
  constructor(private readonly gateway: Gateway) {}

  @Post()
  @Sends(DeclineReferral)
  @ApiOperation({ summary: 'Answer a referral with a decline, as the provider' })
  decline(@IdParam('referralId') referralId: string, @Body() answer: DeclineReferralRequest, @From() sender: Sender) {
    return this.gateway.send(DeclineReferral, { referralId, ...answer }, sender);
  }
}
