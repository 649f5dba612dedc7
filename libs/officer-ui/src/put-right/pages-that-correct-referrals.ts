import { VoidAwardPage } from '../void-award/void-award-page.http.ts';
import { CorrectAwardPage } from './correct-award-page.http.ts';
import { CorrectReceiptPage } from './correct-receipt-page.http.ts';
import { CorrectWithdrawalPage } from './correct-withdrawal-page.http.ts';
import { VoidWithdrawalPage } from './void-withdrawal-page.http.ts';

/** What puts an entry of a referral right, or takes it back. */
export const pagesOfReferralsPutRight = [
  ...[CorrectReceiptPage, CorrectAwardPage, VoidAwardPage],
  ...[CorrectWithdrawalPage, VoidWithdrawalPage],
] as const;
