import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Gateway, type Sender } from '#platform/gateway';
import { instantOf } from '#platform/time';
import { From, IdParam, IsInstant, IsText, Sends } from '#platform/web';
import { CorrectReceipt } from './correct-receipt.ts';

class CorrectReceiptRequest {
  @IsInstant('Enter the moment of receipt with its offset, such as 2026-03-27T17:00:00Z')
  receivedAt!: string;

  @IsText(2000, 'Say why the receipt is corrected')
  reason!: string;
}

@ApiTags('referrals')
@Controller('referrals/:referralId/receipts/:providerId/corrections')
export class CorrectReceiptController {
  constructor(private readonly gateway: Gateway) {}

  @Post()
  @Sends(CorrectReceipt)
  @ApiOperation({ summary: 'Correct when a provider received a referral: its deadline moves with it' })
  correct(
    @IdParam('referralId') referralId: string,
    @IdParam('providerId') providerId: string,
    @Body() { receivedAt, reason }: CorrectReceiptRequest,
    @From() sender: Sender,
  ) {
    const receipt = { referralId, providerId, receivedAt: instantOf(receivedAt), reason };
    return this.gateway.send(CorrectReceipt, receipt, sender);
  }
}
