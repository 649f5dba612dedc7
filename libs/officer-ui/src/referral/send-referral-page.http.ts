import { SendReferralRequest } from '#contexts/referrals';
import { ChangeReferral, SendReferral } from '#pure/referrals';
import { counted } from '#statutory-rules';
import { formPage } from '../forms/form-page.ts';
import { known } from '../forms/plain-fields.ts';
import { tick } from '../forms/several.ts';
import { referralPath } from './referral-path.ts';
import { referralWhile } from './referral-over.ts';

const filledIn = referralWhile('filled-in');

/** What was filled in is read once more, with who will get it, and sent out. */
export const SendReferralPage = formPage({
  path: 'line/:childId/referrals/:referralId/send',
  over: {
    ...filledIn,
    see: async (visit) => {
      const seen = await filledIn.see(visit);
      const { childId, referralId } = seen;
      // A broker sends out what others filled in.
      const mayChange = (await visit.mayOf(visit.sender)(ChangeReferral, { childId, referralId })) !== 'no';
      return { ...seen, mayChange };
    },
  },
  ...{ sends: SendReferral, request: SendReferralRequest },
  ...{ title: 'Check the referral, and send it out', button: 'Send the referral out' },
  template: 'referral/send-referral.njk',
  fields: ({ found }) => ({
    checked: tick(
      'Is it right as it stands?',
      'I have read what is needed: it names nobody, and may go to those who are asked',
      'Tick that you have read what is needed',
    ),
    // What stands on the page: the revision that goes with it refuses what was written since.
    filledInId: known(found.filledIn?.id),
  }),
  command: ({ filledInId }, { referralId }) => ({ data: { referralId, filledInId } }),
  done: ({ seen: { childId, referralId, asked } }) => ({
    to: referralPath(childId, referralId),
    says: `The referral is sent out to ${counted(asked.length, 'provider')}`,
  }),
});
