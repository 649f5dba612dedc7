import type { DueItem, WhatIsDue, WorkOrder } from '#pure/oversight';
import { addDays, counted, weekdayAndDate } from '#statutory-rules';
import { londonDate, type CivilDate } from '#platform/time';
import type { WordsOf } from '../words/codes.ts';
import { dayWords, momentWords, monthWords } from '../words/times.ts';
import type { Names } from '../words/wording.ts';

export const kindsOfWork: WordsOf<WhatIsDue> = {
  sending: 'Referrals filled in, not sent out',
  awards: 'Awards to make',
  starts: 'Starts to record',
  reviews: 'Reviews to hold',
  endings: 'Placements that end',
  answers: 'Answers from providers',
  leaving: 'Leaving compulsory school age',
};

/** How far ahead is looked; what is overdue is always there. */
export const spans = ['28-days', '91-days', '365-days'] as const;
export type Span = (typeof spans)[number];

export const ahead: WordsOf<Span> = {
  '28-days': 'The next 4 weeks',
  '91-days': 'The next 3 months',
  '365-days': 'The next 12 months',
};

export const orders: WordsOf<WorkOrder> = { day: 'By day', child: 'By the child’s name' };

export const lastDayOf = (span: Span, today: CivilDate): CivilDate => addDays(today, Number.parseInt(span, 10));

export type Clock = Readonly<{ state: 'late' | 'soon' | 'on-time' | 'passed' | 'unknown'; words: string; day: string }>;

const SOON = 7;

/** For which no rule sets a day: they wait since something was done. */
export const waitsSince: Partial<WordsOf<WhatIsDue>> = {
  sending: 'Filled in on',
  awards: 'Answers complete on',
  starts: 'Awarded on',
};

/** Where it stands: in words, and by a shape. That a child has left an age is late for nobody. */
export function clockOf({ what, dueAt, dueOn, dayLost }: DueItem, today: CivilDate): Clock {
  if (dayLost) return { state: 'unknown', words: 'The day cannot be read', day: `In ${monthWords(dueAt)}` };
  const on = dueOn ?? londonDate(dueAt);
  const days = Math.round((Date.parse(on) - Date.parse(today)) / 86_400_000);
  const since = waitsSince[what];
  if (since)
    return {
      state: 'passed',
      words: days === 0 ? 'Waits since today' : `Waits ${counted(-days, 'day')}`,
      day: `${since} ${weekdayAndDate(on)}`,
    };
  const day = dueOn === null ? weekdayAndDate(on) + momentWords(dueAt).slice(dayWords(on).length) : weekdayAndDate(on);
  if (days === 0) return { state: 'soon', words: what === 'leaving' ? 'Today' : 'Due today', day };
  if (days > 0) return { state: days <= SOON ? 'soon' : 'on-time', words: `In ${counted(days, 'day')}`, day };
  if (what === 'leaving') return { state: 'passed', words: `${counted(-days, 'day')} ago`, day };
  return { state: 'late', words: `${counted(-days, 'day')} late`, day };
}

const named = (providerId: string, { provider }: Names): string => provider?.(providerId) ?? `the place ${providerId}`;

/** Where the child is, or will be; null while nobody has given a place. */
export const placeOf = ({ what, providerId }: DueItem, names: Names): string | null =>
  providerId === null || what === 'answers' ? null : named(providerId, names);

/** What is to happen, and where. */
export function whatWords({ what, providerId, lot, offers }: DueItem, names: Names): string {
  const place = providerId === null ? 'the place' : named(providerId, names);
  const to = lot && (names.lot?.(lot.agreement, lot.lot) ?? lot.lot);
  const words: WordsOf<WhatIsDue> = {
    sending: `Send out the referral to ${to}`,
    awards: offers?.length
      ? `Choose a provider: ${counted(offers.length, 'offer')} came`
      : 'Nobody has offered a place',
    starts: `Record the start at ${place}`,
    endings: `The placement at ${place} ends`,
    reviews: `Review the placement at ${place}`,
    answers: `${place} may still answer the referral`,
    leaving: `Leaves compulsory school age; the placement at ${place} is under way`,
  };
  return words[what];
}

/** The same within a sentence: a provider’s name, where it stands first, is written as it is. */
export function whatInside(item: DueItem, names: Names): string {
  const words = whatWords(item, names);
  return item.what === 'answers' ? words : words.charAt(0).toLowerCase() + words.slice(1);
}

/** Why it is due on that day, and whether law says so. */
export function whyWords({ what, setBy, sentence, dayLost, offers, advised }: DueItem): string {
  if (dayLost)
    return 'The key of this child’s record is lost. Tell whoever runs the service: it can be put back from a copy.';
  if (sentence !== null) return sentence;
  if (what === 'endings') return endingWhy[advised ?? 'none'];
  if (setBy === null) return '';
  const day = dayWords(setBy.on);
  const words: WordsOf<typeof setBy.fact> = {
    start: `Agreed when the placement started on ${day}.`,
    review: `Agreed at the review of ${day}.`,
    'filling-in': 'Filled in and not sent out: nobody has been asked, and no provider’s hours run until it is.',
    answers: offers?.length
      ? 'Every provider that was asked has answered, or its time is over. The place begins once an offer is taken.'
      : 'Every provider that was asked has declined, or let its time pass. Refer again, or withdraw the referral.',
    award: 'The place was awarded. No mark can be recorded before its start is.',
    receipt: `The hours to answer run from ${day}, when the referral was received.`,
  };
  return words[setBy.fact];
}

/** What is to be done by the last day, as the latest review has it. */
const endingWhy: WordsOf<NonNullable<DueItem['advised']> | 'none'> = {
  none: 'It can be extended only from a review that recommends it, and none waits to be acted on.',
  extend: 'The latest review recommends extending it. Agree the extension, or record how it ended.',
  continue: 'The latest review recommends that it goes on. Hold another before it ends, or record how it ended.',
  end: 'The latest review recommends ending it. Record how it ended.',
  reintegrate: 'The latest review recommends a return to school. Plan it, or record how it ended.',
};
