import { commandRoute } from '#nest/web';
import { CorrectWithdrawalRequest } from './correct-withdrawal.request.ts';
import { CorrectWithdrawal } from './correct-withdrawal.ts';

export const CorrectWithdrawalController = commandRoute({
  tag: 'referrals',
  path: 'referrals/:referralId/withdrawal/corrections',
  sends: CorrectWithdrawal,
  request: CorrectWithdrawalRequest,
  summary: 'Correct why a referral was withdrawn',
});
