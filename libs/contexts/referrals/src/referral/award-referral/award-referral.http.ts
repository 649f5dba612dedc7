import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { Gateway, type Sender } from '#platform/gateway';
import { From, IdParam, Sends } from '#nest/web';
import { IsId, IsText } from '#platform/web';
import { AwardReferral } from './award-referral.ts';

class AwardReferralRequest {
  @IsId('Choose the provider whose offer is taken')
  providerId!: string;

  @IsText(8000, 'Say why this offer is taken, in at most {most} characters')
  reasoning!: string;

  @IsOptional()
  @IsText(2000, 'Say in at most {most} characters why a late offer is considered')
  lateReason: string | null = null;
}

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
