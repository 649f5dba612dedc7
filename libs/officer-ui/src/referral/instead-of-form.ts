import type { ReferralFound } from '#contexts/referrals';
import { withdrawals } from '../words/referrals-words.ts';
import { dayWords } from '../words/times.ts';
import type { Names } from '../words/wording.ts';
import { providerNamed } from './referral-fields.ts';
import { referralPath } from './referral-path.ts';

type Phase = ReferralFound['phase'];

/** Stands in the place of a form that it is too late for, or too early: why, and where to go instead. */
export type Instead = Readonly<{ texts: readonly string[]; to: Readonly<{ text: string; href: string }> }>;

/** Why nothing of this can be sent while the referral stands as it does, and what can be done. */
const inWords: Readonly<Record<Phase, (found: ReferralFound, names: Names) => readonly string[]>> = {
  'filled-in': () => ['This referral has not been sent out, so no provider has been asked.'],
  open: ({ submittedOn }) => [
    `This referral was sent out on ${dayWords(submittedOn!)}.`,
    'What providers were asked cannot be changed. The referral can be withdrawn, and another filled in; what was recorded wrongly of it can be put right.',
  ],
  awarded: ({ award }, names) => [
    `This referral was awarded to ${providerNamed(names, award!.providerId)} on ${dayWords(award!.on)}.`,
    'An award that should never have been recorded can be voided: then the referral is open again, with its answers as they were. Its reasons can be corrected.',
  ],
  withdrawn: ({ withdrawn }) => [
    `This referral was withdrawn on ${dayWords(withdrawn!.on)}: ${withdrawals[withdrawn!.reason].replace(/^./, (letter) => letter.toLowerCase())}.`,
    'No provider is asked any more. If the child still needs a place, fill in another referral. A withdrawal that should never have been recorded can be voided: then the referral stands as it stood before.',
  ],
};

/** Null: it stands as the form wants it. What may be done stands on the page of the referral, by whom it may. */
export const insteadOf = (found: ReferralFound, names: Names, phases: readonly Phase[]): Instead | null =>
  phases.includes(found.phase)
    ? null
    : {
        texts: inWords[found.phase](found, names),
        to: { text: 'See what can be done with this referral', href: referralPath(found.childId, found.referralId) },
      };
