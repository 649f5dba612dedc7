import { CorrectAward, CorrectAwardRequest } from '#contexts/referrals';
import { referralOfChild, referralRecord, type ReferralSeen } from '../award-referral/referral-of-child.ts';
import { asItStands, oneText } from '../forms/as-it-stands.ts';
import { formPage } from '../forms/form-page.ts';
import { known, words } from '../forms/plain-fields.ts';
import { insteadOf } from '../referral/instead-of-form.ts';
import { referralPath } from '../referral/referral-path.ts';
import { part } from '../words/wording.ts';
import { NOTHING, whyCorrected, wasNow } from './correction-page.ts';

const writtenIn = ({ found: { words: said, award } }: ReferralSeen) => ({
  reasoning: part(said.reasoning, (text) => text) ?? '',
  lateReason: part(said.lateReason, (text) => text) ?? '',
  late: award?.late ?? false,
});

/** Why an offer was taken, as it should have been written. To whom it went is another award. */
export const CorrectAwardPage = formPage({
  path: 'line/:childId/referrals/:referralId/award/correct',
  over: {
    ...referralRecord,
    see: async (visit) => {
      const seen = await referralOfChild(visit);
      return { ...seen, nothingToSend: false, instead: insteadOf(seen.found, visit.names, ['awarded']) };
    },
  },
  ...{ sends: CorrectAward, request: CorrectAwardRequest },
  ...{ title: 'Correct the reasons of the award', button: 'Correct the award' },
  fields: (seen) => {
    const { reasoning, lateReason, late } = writtenIn(seen);
    return {
      reasoning: asItStands(words('Why this offer?', { rows: 6 }), oneText(reasoning)),
      lateReason: late
        ? asItStands(words('Why is a late offer considered?', { rows: 3 }), oneText(lateReason))
        : known(null),
      reason: whyCorrected,
    };
  },
  refuses: ({ reasoning, lateReason }, seen) => {
    const was = writtenIn(seen);
    return was.reasoning === reasoning && (!was.late || was.lateReason === lateReason) ? { words: NOTHING } : null;
  },
  checks: ({ reasoning, lateReason, reason }, seen) => {
    const was = writtenIn(seen);
    return {
      rows: [
        ...(was.reasoning === reasoning
          ? []
          : [{ label: 'Why this offer', text: wasNow(was.reasoning, reasoning), field: 'reasoning' }]),
        ...(was.late && was.lateReason !== lateReason
          ? [{ label: 'Why a late offer', text: wasNow(was.lateReason, lateReason), field: 'lateReason' }]
          : []),
        { label: 'Why it is corrected', text: reason, field: 'reason' },
      ],
      will: [
        `The award ${seen.awardedTo === null ? '' : `to ${seen.awardedTo} `}stands, and so does the placement. No provider is told, and none is shown the reasons.`,
        'What is recorded now stays on the line beside it, with your name, the time and your reason.',
        'It can be corrected again. If the award went to the wrong provider, void it instead, and award the referral anew.',
      ],
      button: 'Correct the award',
    };
  },
  command: ({ reasoning, lateReason, reason }, { referralId }) => ({
    data: { referralId, reasoning, lateReason, reason },
  }),
  beside: { 'late-offer-needs-reason': 'lateReason' },
  done: ({ seen: { childId, referralId } }) => ({
    to: referralPath(childId, referralId),
    says: 'The reasons of the award are corrected',
  }),
});
