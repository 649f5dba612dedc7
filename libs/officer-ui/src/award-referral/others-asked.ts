import type { ReferralFound } from '#contexts/referrals';
import { declines } from '../words/referrals-words.ts';
import { clockAndDay } from '../words/time-left.ts';
import type { Names } from '../words/wording.ts';
import { providerNamed } from '../referral/referral-fields.ts';

/** Those who were asked and offered nothing: what each said, or until when it may. */
export const othersOf = (
  { answers, phase }: Pick<ReferralFound, 'answers' | 'phase'>,
  names: Names,
): readonly string[] =>
  answers.flatMap(({ providerId, answer, declined, closed, deadline }) => {
    if (answer === 'offered') return [];
    const name = providerNamed(names, providerId);
    if (declined !== null)
      return [`${name} said no: ${declines[declined].replace(/^./, (letter) => letter.toLowerCase())}.`];
    if (closed) return [`${name} did not answer in its time, which ended at ${clockAndDay(deadline)}.`];
    return [
      phase === 'open'
        ? `${name} has not answered, and has until ${clockAndDay(deadline)}.`
        : `${name} had not answered.`,
    ];
  });

/** Who has time left yet: an award ends it. */
export const awaited = ({ answers }: Pick<ReferralFound, 'answers'>) =>
  answers.filter(({ answer, closed }) => answer === 'none' && !closed);
