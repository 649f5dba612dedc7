import { commandRoute } from '#nest/web';
import { VoidWithdrawalRequest } from './void-withdrawal.request.ts';
import { VoidWithdrawal } from './void-withdrawal.ts';

export const VoidWithdrawalController = commandRoute({
  tag: 'referrals',
  path: 'referrals/:referralId/withdrawal/voids',
  sends: VoidWithdrawal,
  request: VoidWithdrawalRequest,
  summary: 'Void a withdrawal that was recorded in error: the referral stands as it stood before',
});
