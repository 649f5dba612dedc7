import type { ReferralFound } from '#contexts/referrals';
import { counted, daysBetween } from '#statutory-rules';
import type { CivilDate, Instant } from '#platform/time';
import { said, type Cell, type ListTable } from '../patterns/list-table.ts';
import { lengthWords } from '../words/time-left.ts';
import { dayWords, momentWords, money, weekdayWords } from '../words/times.ts';
import { part, type Names } from '../words/wording.ts';
import { providerNamed } from './referral-fields.ts';

/** Two a day. */
const FULL_WEEK = 10;
/** More stand in a table of their own, by the same criteria. */
const SIDE_BY_SIDE = 4;

export type OfferCompared = Readonly<{
  providerId: string;
  name: string;
  answeredAt: Instant;
  deadline: Instant;
  late: boolean;
  startsOn: CivilDate;
  starts: string;
  sessions: number;
  pence: number;
  price: string;
  /** What it wrote; null where it was destroyed. */
  met: string | null;
}>;

/** In the order in which they came: by nothing that would rank them. */
export const offersIn = ({ answers, words }: Pick<ReferralFound, 'answers' | 'words'>, names: Names) =>
  answers
    .flatMap(({ providerId, answeredAt, deadline, late, offer }): readonly OfferCompared[] =>
      offer && answeredAt
        ? [
            {
              ...{ providerId, answeredAt, deadline, late, name: providerNamed(names, providerId) },
              ...{ startsOn: offer.startsOn, starts: dayWords(offer.startsOn), sessions: offer.sessionsPerWeek },
              ...{ pence: offer.weeklyPrice, price: money(offer.weeklyPrice) },
              met: part(words.answers[providerId], (said) => said),
            },
          ]
        : [],
    )
    .toSorted((one, other) => one.answeredAt.localeCompare(other.answeredAt));

type Criterion = readonly [title: string, cellOf: (offer: OfferCompared) => Cell];

export type Compared = Readonly<{
  today: CivilDate;
  lateOffers: NonNullable<ReferralFound['terms']>['lateOffers'];
  /** Who may approve it, in words; null: whoever reads may. Left out once nothing is to be approved any more. */
  approvedBy?: (offer: OfferCompared) => string | null;
}>;

/** The same criteria of all, and each flag in words. What one does not say is said so, and not left empty. */
const criteria = ({ today, lateOffers, approvedBy }: Compared): readonly Criterion[] => [
  [
    'Answered',
    ({ answeredAt, deadline, late }) => ({
      texts: [],
      mark: late
        ? { state: 'late', words: `${lengthWords(deadline, answeredAt)} late` }
        : { state: 'met', words: 'On time' },
      below: [momentWords(answeredAt), ...(late ? [LATE[lateOffers]] : [])],
    }),
  ],
  ['Could start', ({ startsOn }) => ({ texts: [weekdayWords(startsOn)], below: [startsIn(startsOn, today)] })],
  [
    'Sessions a week',
    ({ sessions }) => ({
      texts: [`${sessions} of ${FULL_WEEK}`],
      below: [sessions === FULL_WEEK ? 'Each morning and afternoon' : `${FULL_WEEK - sessions} fewer than a full week`],
    }),
  ],
  [
    'Price a week, all in',
    ({ price, pence, sessions }) => ({ texts: [price], below: [`${money(Math.round(pence / sessions))} a session`] }),
  ],
  ['How the need is met', ({ met }) => (met === null ? said('Destroyed') : { texts: [], written: met })],
  ...(approvedBy ? [['Who may approve it', (offer) => said(whoMay(approvedBy(offer)))] satisfies Criterion] : []),
];

const whoMay = (others: string | null): string => (others === null ? 'You' : `Not you: ${others}`);

const LATE: Readonly<Record<Compared['lateOffers'], string>> = {
  'considered-with-a-reason': 'Considered only with a reason',
  'not-considered': 'Not considered: the agreement does not let late offers be',
};

function startsIn(startsOn: CivilDate, today: CivilDate): string {
  const days = daysBetween(today, startsOn);
  if (days === 0) return 'Today';
  return days > 0 ? `In ${counted(days, 'day')}` : `That day passed ${counted(-days, 'day')} ago`;
}

/** Side by side, and on a phone criterion by criterion. */
export function offersSideBySide(offers: readonly OfferCompared[], known: Compared): readonly ListTable[] {
  const parts = Array.from({ length: Math.ceil(offers.length / SIDE_BY_SIDE) }, (_, n) =>
    offers.slice(n * SIDE_BY_SIDE, (n + 1) * SIDE_BY_SIDE),
  );
  return parts.map((those, n) => ({
    caption: captionOf(offers.length, n, those.length),
    columns: [{ text: 'What is compared' }, ...those.map(({ name }) => ({ text: name }))],
    rows: criteria(known).map(([title, cellOf]) => [said(title), ...those.map(cellOf)]),
  }));
}

function captionOf(all: number, part: number, here: number): string {
  if (all === 1) return 'The offer';
  const side = `${all} offers, side by side`;
  if (all <= SIDE_BY_SIDE) return side;
  const first = part * SIDE_BY_SIDE + 1;
  return `${side}: ${here === 1 ? first : `${first} to ${first + here - 1}`}`;
}
