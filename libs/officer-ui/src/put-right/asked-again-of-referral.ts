import type { ReferralFound } from '#contexts/referrals';
import { counted } from '#statutory-rules';
import type { Instant } from '#platform/time';
import { mayStillAnswer } from '../referral/answers-shown.ts';
import { providerNamed } from '../referral/referral-fields.ts';
import { clockAndDay } from '../words/time-left.ts';
import type { Names } from '../words/wording.ts';

type Asked = Pick<ReferralFound, 'submittedOn' | 'answers'>;

/** Whom a referral asks again once its withdrawal is voided, and until when: their hours ran on meanwhile. */
export function asksAgain({ submittedOn, answers }: Asked, names: Names, now: Instant): readonly string[] {
  if (submittedOn === null)
    return ['The referral is filled in again, as it was. Nobody is asked until it is sent out.'];
  const silent = answers.filter((each) => mayStillAnswer(each, now));
  const over = answers.filter((each) => each.answer === 'none' && !mayStillAnswer(each, now)).length;
  const offers = answers.filter(({ answer }) => answer === 'offered').length;
  return [
    'The referral is with its providers again, with their answers as they were.',
    ...silent.map(
      ({ providerId, deadline }) =>
        `${providerNamed(names, providerId)} reads it again, and may answer until ${clockAndDay(deadline)}: its time ran on meanwhile.`,
    ),
    ...(over > 0
      ? [
          `The time of ${counted(over, 'provider')} to answer is over. If ${over === 1 ? 'it is' : 'they are'} to be asked again, fill in another referral.`,
        ]
      : []),
    ...(offers > 0 ? [`${counted(offers, 'offer')} can be taken again.`] : []),
  ];
}
