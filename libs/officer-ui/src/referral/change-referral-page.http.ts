import { ReferralWrittenRequest } from '#contexts/referrals';
import { ChangeReferral } from '#pure/referrals';
import { asItStands, oneDay, oneText } from '../forms/as-it-stands.ts';
import { formPage } from '../forms/form-page.ts';
import { ticked } from '../forms/several.ts';
import { besideReferral, lotAnswer, referralFields } from './referral-fields.ts';
import { referralPath } from './referral-path.ts';
import { referralWhile } from './referral-over.ts';
import { referralStandsIn, referralSteps, writtenRows } from './referral-steps.ts';

/** A referral that is filled in and not sent out, written anew: page by page as it was filled in. */
export const ChangeReferralPage = formPage({
  path: 'line/:childId/referrals/:referralId/change',
  over: referralWhile('filled-in'),
  ...{ sends: ChangeReferral, request: ReferralWrittenRequest },
  ...{ title: 'Change what is filled in', button: 'Save the referral' },
  fields: ({ found, need, leftOutBecause }, { names }) => {
    const fields = referralFields(names);
    return {
      agreement: fields.agreement,
      lot: asItStands(fields.lot, oneText(lotAnswer(found))),
      decidedOn: asItStands(fields.decidedOn!, oneDay(found.decidedOn)),
      requirement: asItStands(fields.requirement, oneText(need ?? '')),
      leftOut: asItStands(fields.leftOut, ticked(found.filledIn?.leftOut ?? [])),
      leftOutBecause: asItStands(fields.leftOutBecause, oneText(leftOutBecause ?? '')),
    };
  },
  standsIn: referralStandsIn,
  steps: referralSteps,
  checks: (input, _, { names, today }) => ({
    rows: writtenRows(input, names, today),
    will: [
      'It takes the place of what was filled in before, which stays on the line. Nobody outside the council is told.',
      'Until it is sent out it can be changed again, and withdrawn.',
    ],
    button: 'Save the referral',
  }),
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
