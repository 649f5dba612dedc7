import { VoidAward, VoidAwardRequest } from '#contexts/referrals';
import { formPage } from '../forms/form-page.ts';
import { words } from '../forms/plain-fields.ts';
import { insteadOf } from '../referral/instead-of-form.ts';
import { referralOfChild, referralRecord } from '../award-referral/referral-of-child.ts';

/** An award taken back as never to have been recorded; it stays on the line, struck through, with why. */
export const VoidAwardPage = formPage({
  path: 'line/:childId/referrals/:referralId/award/void',
  over: {
    ...referralRecord,
    see: async (visit) => {
      const seen = await referralOfChild(visit);
      return { ...seen, nothingToSend: false, instead: insteadOf(seen.found, visit.names, ['awarded']) };
    },
  },
  ...{ sends: VoidAward, request: VoidAwardRequest },
  ...{ title: 'Void the award', button: 'Void the award' },
  fields: () => ({
    reason: words('Why should it never have been recorded?', {
      hint: 'What was wrong about the award, not about the provider. It stays on the line with it',
    }),
  }),
  checks: ({ reason }, { awardedTo }) => ({
    rows: [{ label: 'Why', text: reason, field: 'reason' }],
    will: [
      'The provider that had the award is shown that it has it no more, and reads the referral only while it may still answer. Your reason is not shown to it.',
      'The placement that was proposed is withdrawn: nobody waits for its start any more. One that has begun goes on. Award the referral again to the same provider and it stands under the new award; otherwise end it on its own page.',
      'The referral is open again, with its answers as they were: it can be awarded to another, or withdrawn.',
      'The award stays on the line, struck through, with your reason. It cannot be put back: award the referral again instead.',
    ],
    button: awardedTo === null ? 'Void the award' : `Void the award to ${awardedTo}`,
  }),
  command: ({ reason }, { referralId }) => ({ data: { referralId, reason } }),
  done: () => 'The award is voided. The referral is open again',
});
