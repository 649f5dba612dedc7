import { VoidWithdrawal, VoidWithdrawalRequest } from '#contexts/referrals';
import { formPage } from '../forms/form-page.ts';
import { words } from '../forms/plain-fields.ts';
import { referralPath } from '../referral/referral-path.ts';
import { asksAgain } from './asked-again-of-referral.ts';
import { withdrawnAndOpen } from './withdrawn-referral.ts';

/** A referral that was withdrawn by a slip stands as it stood; the withdrawal stays on the line, struck through, with why. */
export const VoidWithdrawalPage = formPage({
  path: 'line/:childId/referrals/:referralId/withdrawal/void',
  over: withdrawnAndOpen,
  ...{ sends: VoidWithdrawal, request: VoidWithdrawalRequest },
  ...{ title: 'Void the withdrawal', button: 'Void the withdrawal' },
  fields: () => ({
    reason: words('Why should it never have been withdrawn?', {
      hint: 'What was wrong about the withdrawal. It stays on the line with it',
    }),
  }),
  checks: ({ reason }, { found }, { names, now }) => ({
    rows: [{ label: 'Why', text: reason, field: 'reason' }],
    will: [
      ...asksAgain(found, names, now),
      'The withdrawal stays on the line, struck through, with your reason. The referral can be withdrawn again.',
    ],
    button: 'Void the withdrawal',
  }),
  command: ({ reason }, { referralId }) => ({ data: { referralId, reason } }),
  done: ({ seen: { childId, referralId, found } }) => ({
    to: referralPath(childId, referralId),
    says:
      found.submittedOn === null
        ? 'The withdrawal is voided. The referral is filled in again, and nobody has been asked'
        : 'The withdrawal is voided. The referral is with its providers again',
  }),
});
