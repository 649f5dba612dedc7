import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { IsInt, Max, Min } from 'class-validator';
import { Gateway, type Sender } from '#platform/gateway';
import type { CivilDate } from '#platform/time';
import { From, IdParam, Sends } from '#nest/web';
import { IsCivilDate, IsId, IsText } from '#platform/web';
import { MakeOffer } from './make-offer.ts';

const SESSIONS = 'Enter the sessions a week: 1 to 10, two a day';
const PRICE = 'Enter the price a week in whole pence';

class MakeOfferRequest {
  @IsId('Say which provider makes the offer')
  providerId!: string;

  @IsCivilDate('Enter the first day you can offer as a real date, such as 2026-04-20')
  startsOn!: CivilDate;

  @IsInt({ message: SESSIONS })
  @Min(1, { message: SESSIONS })
  @Max(10, { message: SESSIONS })
  sessionsPerWeek!: number;

  /** Pence. */
  @IsInt({ message: PRICE })
  @Min(0, { message: PRICE })
  @Max(100_000_000, { message: PRICE })
  weeklyPrice!: number;

  @IsText(8000, 'Say how the need is met, in at most {most} characters')
  howNeedIsMet!: string;
}

@ApiTags('referrals')
@Controller('referrals/:referralId/offers')
export class MakeOfferController {
  constructor(private readonly gateway: Gateway) {}

  @Post()
  @Sends(MakeOffer)
  @ApiOperation({ summary: 'Answer a referral with an offer, as the provider' })
  offer(@IdParam('referralId') referralId: string, @Body() offer: MakeOfferRequest, @From() sender: Sender) {
    return this.gateway.send(MakeOffer, { referralId, ...offer }, sender);
  }
}
