import { ReferralWrittenRequest } from '#contexts/referrals';
import { ChangeReferral } from '#pure/referrals';
import { asItStands, oneDay, oneText } from '../forms/as-it-stands.ts';
import { formPage } from '../forms/form-page.ts';
import { ticked } from '../forms/several.ts';
import { besideReferral, lotAnswer, referralFields } from './referral-fields.ts';
import { referralPath } from './referral-path.ts';
import { referralAlone } from './referral-seen.ts';

/** A referral that is filled in and not sent out, written anew. */
export const ChangeReferralPage = formPage({
  path: 'line/:childId/referrals/:referralId/change',
  over: referralAlone,
  ...{ sends: ChangeReferral, request: ReferralWrittenRequest },
  ...{ title: 'Change what is filled in', button: 'Save the referral' },
  fields: ({ found, need, leftOutBecause }, { names }) => {
    const fields = referralFields(names, true);
    return {
      agreement: fields.agreement,
      lot: asItStands(fields.lot, oneText(lotAnswer(found))),
      decidedOn: asItStands(fields.decidedOn!, oneDay(found.decidedOn)),
      requirement: asItStands(fields.requirement, oneText(need ?? '')),
      leftOut: asItStands(fields.leftOut, ticked(found.filledIn?.leftOut ?? [])),
      leftOutBecause: asItStands(fields.leftOutBecause, oneText(leftOutBecause ?? '')),
    };
  },
  command: ({ decidedOn, ...written }, { referralId }) => ({
    data: { referralId, ...written },
    ...(decidedOn && { effectiveOn: decidedOn }),
  }),
  beside: besideReferral,
  done: ({ seen: { childId, referralId } }) => ({
    to: referralPath(childId, referralId),
    says: 'The referral is changed. It goes to nobody until it is sent out',
  }),
});
