import type { ReferralAsked } from '#contexts/referrals';
import type { Instant } from '#platform/time';
import { counted } from '#statutory-rules';
import { lateOffers } from '../words/referrals-words.ts';
import { clockAndDay } from '../words/time-left.ts';
import { dayWords, momentWords, money } from '../words/times.ts';
import { closedWords, isClosed, row, type Row } from '../words/wording.ts';
import { askedMark } from './asked-listed.ts';

const titles = {
  takenBack: 'The council has taken its award back',
  given: 'The place was given to you',
  offered: 'You offered a place',
  open: 'Your answer is awaited',
};

/** A referral as its provider reads it: how long there is, what is needed, and what was answered. */
export function askedShown(referral: ReferralAsked, now: Instant) {
  const { isAwarded, isTakenBack, answer, deadline, receivedAt, requirement, ownAnswer } = referral;
  const { mark, below } = askedMark(referral, now);
  const title = isAwarded
    ? titles.given
    : isTakenBack
      ? titles.takenBack
      : answer === 'offered'
        ? titles.offered
        : titles.open;
  return {
    next: {
      title,
      mark: { ...mark, day: below.join(' ') },
      texts: isAwarded ? WHO_IT_IS : isTakenBack ? NOT_YOURS : answer === 'offered' ? [] : [HOW_TO_ANSWER],
    },
    /** Once the place is given, there is nothing left to be kept from the provider. */
    isNamedLater: !isAwarded,
    needed: isClosed(requirement) ? closedWords(requirement) : (requirement ?? 'Destroyed, as the law asks'),
    facts: [
      ...row('Sent to you', momentWords(receivedAt)),
      ...row('Answer by', clockAndDay(deadline)),
      ...row('Late offers', lateOffers[referral.lateOffers]),
    ],
    answered: answerRows(ownAnswer),
  };
}

/** Nothing of it is told here before the child has begun: who waits for a name on this page waits in vain. */
const WHO_IT_IS = [
  'The council’s officer tells you, outside this service, who the child is, the first day, and the address, risks and medical needs that you have to know. If nobody has, ask the officer before that day.',
  'Once the officer has recorded that the child has begun, the name stands under Children with us and on your register.',
];

/** Whoever prepares for a child must not find out by the silence. */
const NOT_YOURS = [
  'The place had been given to you, and is not any more: do not prepare for the child. The council’s officer can tell you why.',
  'What you offered stands. If the council chooses it again, this page says so.',
];

const HOW_TO_ANSWER =
  'Answering here comes later. Until then your own system can answer, as the description of the API says. No officer can enter an answer for you.';

function answerRows(own: ReferralAsked['ownAnswer']): readonly Row[] {
  if (!own) return [];
  const { answeredAt, offer, words } = own;
  return [
    ...row('Answered', momentWords(answeredAt)),
    ...(offer
      ? [
          ...row('From', dayWords(offer.startsOn)),
          ...row('How much', `${counted(offer.sessionsPerWeek, 'session')} a week`),
          ...row('Price a week', money(offer.weeklyPrice)),
        ]
      : []),
    ...row('How the need is met', isClosed(words) ? closedWords(words) : words),
  ];
}
