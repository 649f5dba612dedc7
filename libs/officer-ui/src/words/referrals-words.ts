import { counted } from '#statutory-rules';
import { namedById, type WordsOf } from './codes.ts';
import { services } from './children-words.ts';
import { dayWords, momentWords, money } from './times.ts';
import { row, rowOf, type Names, type WordingsOf, type DataOf, type PartsInWords } from './wording.ts';

type ReferralFacts =
  | 'ReferralFilledIn'
  | 'ReferralSubmitted'
  | 'ResponseWindowOpened'
  | 'OfferMade'
  | 'ReferralDeclined'
  | 'ResponseWindowClosed'
  | 'ReferralAwarded'
  | 'ReferralWithdrawn';

export const referralWordings: WordingsOf<ReferralFacts> = {
  ReferralFilledIn: (data, { requirement, leftOutBecause }, names) => ({
    title: `Referral filled in, to ${names.lot?.(data.agreement, data.lot) ?? namedById(data.lot)}`,
    rows: [
      ...row('Agreement', names.agreement?.(data.agreement) ?? namedById(data.agreement)),
      ...row('What is needed', requirement),
      ...rowOf(
        'Left out',
        data.leftOut.map((id) => provider(names, id)),
      ),
      ...row('Why not everyone is asked', leftOutBecause),
      ...row('Beside it', besideWords(data.alongside.length)),
    ],
  }),
  ReferralSubmitted: (data, { requirement }, names) => ({
    title: `Referred to ${names.lot?.(data.agreement, data.lot) ?? namedById(data.lot)}`,
    rows: [
      ...row('Agreement', names.agreement?.(data.agreement) ?? namedById(data.agreement)),
      ...row('Time to answer', `${hoursToAnswer(data)}, from receipt`),
      ...row('Late offers', lateOffers[data.lateOffers]),
      ...row('Referred by', services[data.owningService]),
      ...row('What is needed', requirement),
    ],
  }),
  ResponseWindowOpened: ({ providerId, receivedAt, deadline }, _, names) => ({
    title: `Referral sent to ${provider(names, providerId)}`,
    rows: [...row('Received', momentWords(receivedAt)), ...row('Answer due by', momentWords(deadline))],
  }),
  OfferMade: (data, { howNeedIsMet }, names) => ({
    title: `${provider(names, data.providerId)} offered a place`,
    rows: [
      ...answered(data),
      ...row('Could start on', dayWords(data.startsOn)),
      ...row('Sessions a week', data.sessionsPerWeek),
      ...row('Price a week', money(data.weeklyPrice)),
      ...row('How the need is met', howNeedIsMet),
    ],
  }),
  ReferralDeclined: (data, { note }, names) => ({
    title: `${provider(names, data.providerId)} declined`,
    rows: [...answered(data), ...row('Why', declines[data.reason]), ...row('Note', note)],
  }),
  ResponseWindowClosed: ({ providerId, deadline, answer }, _, names) => ({
    title: `Time to answer ended for ${provider(names, providerId)}`,
    rows: [...row('Deadline', momentWords(deadline)), ...row('Answer by then', answersByDeadline[answer])],
  }),
  ReferralAwarded: ({ providerId, late }, { reasoning, lateReason }, names) => ({
    title: `Referral awarded to ${provider(names, providerId)}`,
    rows: [
      ...row('Reasons', reasoning),
      ...(late ? row('Offer', 'Came after the deadline') : []),
      ...row('Why a late offer was considered', lateReason),
    ],
  }),
  ReferralWithdrawn: ({ reason }, { note }) => ({
    title: 'Referral withdrawn',
    rows: [...row('Why', withdrawals[reason]), ...row('Note', note)],
  }),
};

export const referralParts: PartsInWords = {
  views: {
    'referral-summary': 'Referrals and their answers',
    'open-referral-to-send': 'Referrals to send out',
    'open-award-to-make': 'Referrals on which all answers are in',
    'open-awaited-answer': 'Answers awaited from providers',
    'open-response-window': 'Providers’ hours to answer',
  },
  opened: {
    FindReferral: 'A referral with its answers',
    FindReferralAsked: 'A referral, as a provider is asked to answer it',
  },
  done: {
    ...{ FillInReferral: 'a referral', ChangeReferral: 'a referral', SendReferral: 'a referral out' },
    ...{ WithdrawReferral: 'a referral', DeclineReferral: 'a referral', AwardReferral: 'a referral' },
    ...{
      MakeOffer: 'an offer',
      VoidAward: 'an award',
      CorrectAward: 'an award',
      CorrectReceipt: 'when a referral was received',
    },
    ...{ CorrectWithdrawal: 'why a referral was withdrawn', VoidWithdrawal: 'the withdrawal of a referral' },
    ...{ RemoveReferralEntry: 'an entry of a referral', CloseResponseWindow: 'the time to answer a referral' },
  },
};

export const declines: WordsOf<DataOf<'ReferralDeclined'>['reason']> = {
  'no-capacity': 'No place free',
  'need-outside-offer': 'Does not offer what the child needs',
  'age-or-cohort-outside-offer': 'Does not take children of this age or group',
  'too-far': 'Too far',
  'dates-not-possible': 'Cannot start on the dates asked for',
  other: 'Another reason',
};

export const withdrawals: WordsOf<DataOf<'ReferralWithdrawn'>['reason']> = {
  'placed-elsewhere': 'Placed elsewhere',
  'need-changed': 'What is needed changed',
  'moved-away': 'Moved away',
  'made-in-error': 'The referral was made in error',
};

export const answersByDeadline: WordsOf<DataOf<'ResponseWindowClosed'>['answer']> = {
  offered: 'Offered a place',
  declined: 'Declined',
  none: 'None',
};

type AnswersByDeadline = Readonly<Record<DataOf<'ResponseWindowClosed'>['answer'], number>>;

/** Of a referral whose hours are over: how those that were asked had answered by then. `Time to answer ended: 1 offer, 2 without an answer` */
export function endedWords({ offered, declined, none }: AnswersByDeadline): string {
  const parts = [
    ...(offered > 0 ? [counted(offered, 'offer')] : []),
    ...(declined > 0 ? [`${declined} declined`] : []),
    ...(none > 0 ? [`${none} without an answer`] : []),
  ];
  return `Time to answer ended: ${parts.join(', ')}`;
}

const readings: WordsOf<DataOf<'ReferralSubmitted'>['reading']> = {
  elapsed: 'hours, weekends counted',
  'working-hours': 'working hours, 9am to 5pm on working days',
};

/** `72 hours, weekends counted`: which hours count is said with them. */
export const hoursToAnswer = ({
  responseHours,
  reading,
}: Pick<DataOf<'ReferralSubmitted'>, 'responseHours' | 'reading'>): string => `${responseHours} ${readings[reading]}`;

export const lateOffers: WordsOf<DataOf<'ReferralSubmitted'>['lateOffers']> = {
  'considered-with-a-reason': 'Considered, with a reason',
  'not-considered': 'Not considered',
};

const besideWords = (count: number): string | null =>
  count === 0 ? null : `${counted(count, 'other referral')} of the child ${count === 1 ? 'was' : 'were'} open`;

const provider = (names: Names, id: string): string => names.provider?.(id) ?? `Provider ${id.slice(0, 8)}`;

const answered = ({ receivedAt, late }: Readonly<{ receivedAt: Parameters<typeof momentWords>[0]; late: boolean }>) =>
  row('Received', `${momentWords(receivedAt)}${late ? ', after the deadline' : ''}`);
