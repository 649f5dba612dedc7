import type { DueItem, WhatIsDue, WorkOrder } from '#pure/oversight';
import { addDays, counted, daysBetween } from '#statutory-rules';
import { londonDate, type CivilDate } from '#platform/time';
import type { WordsOf } from '../words/codes.ts';
import { dayWords, momentWords, monthWords, weekdayWords } from '../words/times.ts';
import type { Names } from '../words/wording.ts';
import type { ShownItem } from './answers-together.ts';

export const kindsOfWork: WordsOf<WhatIsDue> = {
  without: 'Children without education',
  allocating: 'Children who wait for an officer',
  whereabouts: 'Where a child is to be confirmed',
  births: 'Dates of birth to find out',
  duplicates: 'Children who may be on record twice',
  sending: 'Referrals filled in, not sent out',
  awards: 'Awards to make',
  starts: 'Starts to record',
  advised: 'Recommended by a review',
  reviews: 'Reviews to hold',
  returns: 'Returns to school',
  endings: 'Placements that end',
  answers: 'Answers from providers',
  tellings: 'Protected addresses told outside',
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
  without: 'Without education since',
  allocating: 'Nobody’s since',
  whereabouts: 'Not confirmed since',
  births: 'Not known since',
  duplicates: 'Found on',
  sending: 'Filled in on',
  awards: 'Offered on',
  starts: 'Awarded on',
  advised: 'Recommended on',
};

/** Of what nobody has offered the answers are complete; a start is awaited from the first day that was offered. */
const sinceWhen = ({ what, setBy }: DueItem): string | undefined => {
  if (setBy?.fact === 'answers') return 'Answers complete on';
  if (setBy?.fact === 'award-voided') return 'Award voided on';
  if (setBy?.fact === 'return-failed' && what === 'advised') return 'Failed on';
  return what === 'starts' && setBy?.fact === 'offer' ? 'Could start on' : waitsSince[what];
};

/** Where it stands: in words, and by a shape. That a child has left an age is late for nobody. */
export function clockOf(item: DueItem, today: CivilDate): Clock {
  const { what, dueAt, dueOn, dayLost } = item;
  if (dayLost) return { state: 'unknown', words: 'The day cannot be read', day: `In ${monthWords(dueAt)}` };
  const on = dueOn ?? londonDate(dueAt);
  const days = daysBetween(today, on);
  const since = sinceWhen(item);
  if (since && days <= 0)
    return {
      state: 'passed',
      words: days === 0 ? 'Waits since today' : `Waits ${counted(-days, 'day')}`,
      day: `${since} ${weekdayWords(on)}`,
    };
  const day = dueOn === null ? weekdayWords(on) + momentWords(dueAt).slice(dayWords(on).length) : weekdayWords(on);
  if (days === 0) return { state: 'soon', words: what === 'leaving' ? 'Today' : 'Due today', day };
  if (days > 0) return { state: days <= SOON ? 'soon' : 'on-time', words: `In ${counted(days, 'day')}`, day };
  if (what === 'leaving') return { state: 'passed', words: `${counted(-days, 'day')} ago`, day };
  return { state: 'late', words: `${counted(-days, 'day')} late`, day };
}

const named = (providerId: string, { provider }: Names): string => provider?.(providerId) ?? `the place ${providerId}`;

/** Where the child is, or will be; null while nobody has given a place. */
export const placeOf = ({ what, providerId }: DueItem, names: Names): string | null =>
  providerId === null || what === 'answers' ? null : named(providerId, names);

type Said = Readonly<{ names: Names; today: CivilDate }>;

/** What is to happen, and where: of a day that has not come that it will, from it on what is to be recorded. */
export function whatWords(item: ShownItem, { names, today }: Said): string {
  const { what, providerId, lot, offers, advised, step, dueOn } = item;
  const isAhead = dueOn !== null && dueOn > today;
  const place = providerId === null ? 'the place' : named(providerId, names);
  const to = lot && (names.lot?.(lot.agreement, lot.lot) ?? lot.lot);
  const words: WordsOf<WhatIsDue> = {
    without: isAhead
      ? 'Comes to compulsory school age without education: refer, or say where the child is taught'
      : 'Without education: refer, or say where the child is taught',
    allocating: isAhead
      ? 'Nobody has this child from then on: allocate an officer'
      : 'Nobody has this child yet: allocate an officer',
    whereabouts:
      item.setBy?.fact === 'unknown' ? 'Find out where the child is' : 'Have it confirmed where the child moved to',
    births: 'Find out the date of birth',
    duplicates: 'Look whether another record is of this child',
    sending: `Send out the referral to ${to}`,
    awards: offers?.length
      ? `Choose a provider: ${counted(offers.length, 'offer')} came`
      : 'Nobody has offered a place',
    starts: isAhead ? `Could start at ${place}` : `Record the start at ${place}`,
    advised:
      item.setBy?.fact === 'return-failed'
        ? `The return to school failed: decide what follows at ${place}`
        : `${advisedActs[advised ?? 'none']} ${advised === 'reintegrate' ? 'to school from' : 'of the placement at'} ${place}`,
    endings: `The placement at ${place} ends`,
    reviews: `Review the placement at ${place}`,
    returns: returnWords(step, isAhead),
    answers: `${item.together === undefined ? place : counted(item.together, 'provider')} may still answer the referral`,
    tellings: isAhead
      ? 'Somebody outside may keep the protected address until then'
      : 'Say whether they still keep the protected address',
    leaving: `Leaves compulsory school age; the placement at ${place} is under way`,
  };
  return words[what];
}

const advisedActs: WordsOf<NonNullable<DueItem['advised']> | 'none'> = {
  ...{ extend: 'Agree the extension', end: 'Record the end', reintegrate: 'Plan the return' },
  ...{ continue: 'Hold the next review', none: 'Decide on the end' },
};

/** Of a return in one step, or in several. */
function returnWords(step: DueItem['step'], isAhead: boolean): string {
  const part = step === null || step.of === 1 ? null : `step ${step.step} of ${step.of}`;
  if (!isAhead)
    return part === null ? 'Say how the return to school went' : `Say how ${part} of the return to school went`;
  return part === null ? 'The return to school begins' : `The return to school: ${part} begins`;
}

/** The same within a sentence: a provider’s name, where it stands first, is written as it is. */
export function whatInside(item: DueItem, said: Said): string {
  const words = whatWords(item, said);
  return item.what === 'answers' ? words : words.charAt(0).toLowerCase() + words.slice(1);
}

/** That a child is without education is on record; of all else that has a rule’s sentence, the law says the day. */
export const lawOr = ({ what, sentence }: Pick<DueItem, 'what' | 'sentence'>, why: string): string =>
  sentence === null || what === 'without' ? why : `Law: ${why}`;

/** Why it is due on that day, and whether law says so. */
export function whyWords(item: DueItem, today: CivilDate): string {
  const { what, setBy, sentence, dayLost, offers } = item;
  if (dayLost)
    return 'The key of this child’s record is lost. Tell whoever runs the service: it can be put back from a copy.';
  if (what === 'without' && setBy !== null) return withoutWhy(setBy, sentence);
  if (sentence !== null) return sentence;
  if (what === 'endings') return endingWhy(item, today);
  if (setBy === null) return '';
  const day = dayWords(setBy.on);
  if (what === 'advised')
    return [
      adviceWhy(setBy),
      ...(item.endsOn === null ? [] : [`The placement is agreed to ${dayWords(item.endsOn)}.`]),
      ...(item.advised === 'end' && setBy.fact === 'review' ? ['Record how it ended once the child has left.'] : []),
    ].join(' ');
  if (what === 'starts' && setBy.fact === 'offer') return startWhy(item, today);
  const words: WordsOf<typeof setBy.fact> = {
    start: `Agreed when the placement started on ${day}.`,
    review: `Agreed at the review of ${day}.`,
    'placement-ended': '',
    'no-roll': '',
    nobody: 'Until an officer has the child, it stands on nobody’s own list.',
    'moved-away': `Said to have moved away on ${day}. ${UNTIL_CONFIRMED}`,
    unknown: `Whereabouts unknown since ${day}. ${UNTIL_CONFIRMED}`,
    'birth-not-known':
      'Nobody knows it. What goes by age cannot be said, and comes due on no list, until it is known or estimated.',
    duplicate:
      'Another record shares its number, or its name and date of birth. Say whether they are two children, such as twins.',
    'filling-in': 'Filled in and not sent out: nobody has been asked, and no provider’s hours run until it is.',
    offer: `The place begins once an offer is taken. ${awaitedWords(item)}`,
    answers: offers?.length
      ? 'Every provider that was asked has answered, or its time is over. The place begins once an offer is taken.'
      : 'Every provider that was asked has declined, or let its time pass. Refer again, or withdraw the referral.',
    plan: `Planned on ${day}${weekWords(item)}.`,
    'award-voided': adviceWhy(setBy),
    'return-failed': adviceWhy(setBy),
    award: 'The place was awarded. No mark can be recorded before its start is.',
    'address-told': `Told to somebody outside on ${day}. Ask them, then say that they keep it no longer, or until when they may.`,
    receipt: `The hours to answer run from ${day}, when the referral was received.`,
  };
  return words[setBy.fact];
}

/** What is on record, and what is not; that it is owed is the law of the age. */
const withoutWhy = ({ fact, on }: NonNullable<DueItem['setBy']>, sentence: string | null): string =>
  [
    fact === 'placement-ended'
      ? `The placement ended on ${dayWords(on)}, with no school to go back to.`
      : `On no school’s roll since ${dayWords(on)}, and not taught at home.`,
    'No placement and no referral is on record since.',
    ...(sentence === null ? [] : [sentence]),
  ].join(' ');

/** Education Act 1996 s436A. */
const UNTIL_CONFIRMED =
  'Until the receiving school or authority confirms it, the child may be missing education (Education Act 1996, section 436A), and the record stays open.';

/** For how much of the week each place is to have the child. */
const weekWords = ({ step }: Pick<DueItem, 'step'>): string =>
  step === null
    ? ''
    : `: ${counted(step.sessionsAtSchool, 'session')} a week at school, ${step.sessionsAtProvision || 'none'} at the place where the child is now`;

const awaitedWords = ({ awaited }: Pick<DueItem, 'awaited'>): string =>
  awaited
    ? `${counted(awaited, 'provider')} may still answer.`
    : 'Every provider that was asked has answered, or its time is over.';

/** Once the child has begun it is recorded, and not before. */
function startWhy({ name, dueOn }: Pick<DueItem, 'name' | 'dueOn'>, today: CivilDate): string {
  const day = dueOn === null ? '' : ` from ${dayWords(dueOn)}`;
  return dueOn !== null && dueOn > today
    ? `The place was offered${day}: record the start once ${name?.givenNames ?? 'the child'} has begun.`
    : `The place was awarded, and offered${day}. No mark can be recorded before its start is.`;
}

const adviceWhy = ({ fact, on }: NonNullable<DueItem['setBy']>): string =>
  fact === 'return-failed'
    ? `The return to school failed on ${dayWords(on)}, and nobody has decided since what is to be. Hold a review, plan another return, or record how the placement ended.`
    : fact === 'award-voided'
      ? `Its award was voided on ${dayWords(on)}: somebody decides how it ends.`
      : `The review of ${dayWords(on)} recommends it.`;

/** What is to be done by the last day, as the latest review has it, or the plan that was made since. */
function endingWhy({ advised, setBy, returnsOn, dueOn }: DueItem, today: CivilDate): string {
  if (setBy?.fact === 'return-failed') return adviceWhy(setBy);
  if (setBy?.fact === 'award-voided') return `${adviceWhy(setBy)} Record how it ended.`;
  const review = setBy === null ? 'The latest review' : `The review of ${dayWords(setBy.on)}`;
  if (advised !== null && advised !== 'continue') return `${review} recommends ${endingAdvised[advised]}`;
  if (returnsOn !== null && dueOn !== null) {
    const day = dayWords(returnsOn);
    if (returnsOn > dueOn)
      return `The return to school is planned for ${day}, after that. It can be extended until then from a review that recommends it.`;
    return returnsOn > today
      ? `The return to school is planned for ${day}, before that.`
      : `The return to school was planned for ${day}. Say how it went, or record how the placement ended.`;
  }
  if (advised === 'continue')
    return `${review} recommends that it goes on. Hold another before it ends, or record how it ended.`;
  return 'It can be extended only from a review that recommends it, and none waits to be acted on.';
}

const endingAdvised: WordsOf<'extend' | 'end' | 'reintegrate'> = {
  extend: 'extending it. Agree the extension, or record how it ended.',
  end: 'ending it. Record how it ended once the child has left.',
  reintegrate: 'a return to school. Plan it, or record how it ended.',
};
