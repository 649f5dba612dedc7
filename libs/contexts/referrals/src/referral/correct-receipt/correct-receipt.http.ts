import { instantOf } from '#platform/time';
import { commandRoute } from '#nest/web';
import { CorrectReceiptRequest } from './correct-receipt.request.ts';
import { CorrectReceipt } from './correct-receipt.ts';

export const CorrectReceiptController = commandRoute({
  tag: 'referrals',
  path: 'referrals/:referralId/receipts/:providerId/corrections',
  sends: CorrectReceipt,
  request: CorrectReceiptRequest,
  summary: 'Correct when a provider received a referral: its deadline moves with it',
  as: ({ receivedAt, reason }) => ({ receivedAt: instantOf(receivedAt), reason }),
});
