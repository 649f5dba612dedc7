import { instantOf } from '#platform/time';
import { commandRoute } from '#nest/web';
import { IsInstant, IsText } from '#platform/web';
import { CorrectReceipt } from './correct-receipt.ts';

class CorrectReceiptRequest {
  @IsInstant('Enter the moment of receipt with its offset, such as 2026-03-27T17:00:00Z')
  receivedAt!: string;

  @IsText(2000, 'Say why the receipt is corrected')
  reason!: string;
}

export const CorrectReceiptController = commandRoute({
  tag: 'referrals',
  path: 'referrals/:referralId/receipts/:providerId/corrections',
  sends: CorrectReceipt,
  request: CorrectReceiptRequest,
  summary: 'Correct when a provider received a referral: its deadline moves with it',
  as: ({ receivedAt, reason }) => ({ receivedAt: instantOf(receivedAt), reason }),
});
