import { CorrectWithdrawal, CorrectWithdrawalRequest } from '#contexts/referrals';
import { asItStands, oneText } from '../forms/as-it-stands.ts';
import { formPage } from '../forms/form-page.ts';
import { choice, words } from '../forms/plain-fields.ts';
import { referralPath } from '../referral/referral-path.ts';
import type { SeenReferral } from '../referral/referral-seen.ts';
import { inOrder } from '../words/codes.ts';
import { withdrawals } from '../words/referrals-words.ts';
import { part } from '../words/wording.ts';
import { NOTHING, wasNow, whyCorrected } from './correction-page.ts';
import { withdrawnReferral } from './withdrawn-referral.ts';

const writtenIn = ({ found: { withdrawn, words: said } }: SeenReferral) => ({
  withdrawnBecause: withdrawn?.reason ?? null,
  note: part(said.withdrawalNote, (text) => text) ?? '',
});
const becauseOf = (reason: keyof typeof withdrawals | null) => (reason === null ? '' : withdrawals[reason]);

/** Withdrawn, and for another reason than was recorded: nobody is asked again. */
export const CorrectWithdrawalPage = formPage({
  path: 'line/:childId/referrals/:referralId/withdrawal/correct',
  over: withdrawnReferral,
  ...{ sends: CorrectWithdrawal, request: CorrectWithdrawalRequest },
  ...{ title: 'Correct why it was withdrawn', button: 'Correct the withdrawal' },
  fields: (seen) => {
    const { withdrawnBecause, note } = writtenIn(seen);
    return {
      withdrawnBecause: asItStands(
        choice('Why was it withdrawn?', inOrder(withdrawals)),
        oneText(withdrawnBecause ?? ''),
      ),
      note: asItStands(words('Anything to add?', { rows: 3, optional: true }), oneText(note)),
      reason: whyCorrected,
    };
  },
  refuses: ({ withdrawnBecause, note }, seen) => {
    const was = writtenIn(seen);
    return was.withdrawnBecause === withdrawnBecause && was.note === (note ?? '') ? { words: NOTHING } : null;
  },
  checks: ({ withdrawnBecause, note, reason }, seen) => {
    const was = writtenIn(seen);
    const [before, now] = [becauseOf(was.withdrawnBecause), becauseOf(withdrawnBecause)];
    return {
      rows: [
        ...(before === now ? [] : [{ label: 'Why', text: wasNow(before, now), field: 'withdrawnBecause' }]),
        ...(was.note === (note ?? '')
          ? []
          : [{ label: 'Note', text: wasNow(was.note || 'not said', note ?? null), field: 'note' }]),
        { label: 'Why it is corrected', text: reason, field: 'reason' },
      ],
      will: [
        'The referral stays withdrawn, and nobody is asked again.',
        'What is recorded now stays on the line beside it, with your name, the time and your reason.',
        'It can be corrected again. If the referral should not have been withdrawn at all, void the withdrawal instead.',
      ],
      button: 'Correct the withdrawal',
    };
  },
  command: ({ withdrawnBecause, note, reason }, { referralId }) => ({
    data: { referralId, withdrawnBecause, note, reason },
  }),
  done: ({ seen: { childId, referralId } }) => ({
    to: referralPath(childId, referralId),
    says: 'Why the referral was withdrawn is corrected',
  }),
});
