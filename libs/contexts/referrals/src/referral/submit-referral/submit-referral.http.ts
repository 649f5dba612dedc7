import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';
import { Gateway, type Sender } from '#platform/gateway';
import type { CivilDate } from '#platform/time';
import { From, Opens, Sends } from '#nest/web';
import { IsCivilDate, IsId, IsText } from '#platform/web';
import { SubmitReferral } from './submit-referral.ts';

const CODE = /^(?=.{1,64}$)[a-z0-9]+(?:-[a-z0-9]+)*$/;

class SubmitReferralRequest {
  @IsId('Choose the child whom the referral is for')
  childId!: string;

  @Matches(CODE, { message: 'Choose the agreement, such as peterborough-cepet' })
  agreement!: string;

  @Matches(CODE, { message: 'Choose the lot, such as lot-4' })
  lot!: string;

  @IsText(8000, 'Say what is needed, in at most {most} characters')
  requirement!: string;

  /** The day the decision to refer was taken. Today, when left out. */
  @IsOptional()
  @IsCivilDate('Enter the day of the decision as a real date, such as 2026-03-27')
  decidedOn?: CivilDate;
}

@ApiTags('referrals')
@Controller('referrals')
export class SubmitReferralController {
  constructor(private readonly gateway: Gateway) {}

  @Post()
  @Sends(SubmitReferral)
  @Opens()
  @ApiOperation({ summary: 'Submit a referral to a lot: every provider on it has the agreement’s hours to answer' })
  submit(@Body() { decidedOn, ...referral }: SubmitReferralRequest, @From() sender: Sender) {
    return this.gateway.send(SubmitReferral, referral, sender, decidedOn ? { effectiveOn: decidedOn } : {});
  }
}
