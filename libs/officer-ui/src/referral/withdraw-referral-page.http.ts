import { WithdrawReferralRequest } from '#contexts/referrals';
import { WithdrawReferral } from '#pure/referrals';
import { formPage } from '../forms/form-page.ts';
import { choice, words } from '../forms/plain-fields.ts';
import { inOrder } from '../words/codes.ts';
import { withdrawals } from '../words/referrals-words.ts';
import { referralPath } from './referral-path.ts';
import { referralWhile } from './referral-over.ts';

const asked = (count: number): string =>
  count === 1 ? 'The provider that was asked' : `Each of the ${count} providers that were asked`;

/** A referral taken back, whether it was sent out or not: it stays on the line, with why. */
export const WithdrawReferralPage = formPage({
  path: 'line/:childId/referrals/:referralId/withdraw',
  over: referralWhile('filled-in', 'open'),
  ...{ sends: WithdrawReferral, request: WithdrawReferralRequest },
  ...{ title: 'Withdraw the referral', button: 'Withdraw the referral' },
  fields: ({ found: { phase } }) => ({
    reason: choice('Why is it withdrawn?', inOrder(withdrawals), {
      hint:
        phase === 'filled-in'
          ? 'Nobody was asked. It stays on the line, with your reason'
          : 'No provider is asked any more, and none can open it. It stays on the line, with your reason',
    }),
    note: words('Anything to add?', { rows: 3, optional: true }),
  }),
  checks: ({ reason, note }, { found: { phase, answers } }) => ({
    rows: [
      { label: 'Why', text: withdrawals[reason], field: 'reason' },
      ...(note ? [{ label: 'What you add', text: note, field: 'note' }] : []),
    ],
    will: [
      ...(phase === 'filled-in'
        ? ['No provider was asked, and none is told.']
        : [
            `${asked(answers.length)} can open it no more. Tell whoever is about to answer: nothing here does.`,
            'No answer is taken any more, and no offer that was made can be awarded.',
          ]),
      'It stays on the line, with your reason. Withdrawn by a slip, it can be voided, and the referral stands as it stood.',
    ],
    button: 'Withdraw the referral',
  }),
  command: (withdrawal, { referralId }) => ({ data: { referralId, ...withdrawal } }),
  done: ({ seen: { childId, referralId } }) => ({
    to: referralPath(childId, referralId),
    says: 'The referral is withdrawn',
  }),
});
