import type { ReferralFound } from '#contexts/referrals';
import type { Instant } from '#platform/time';
import { said, type Cell, type ListTable } from '../patterns/list-table.ts';
import { declines } from '../words/referrals-words.ts';
import { clockAndDay, lengthWords } from '../words/time-left.ts';
import { momentWords } from '../words/times.ts';
import { part, type Names } from '../words/wording.ts';
import { providerNamed } from './referral-fields.ts';
import { referralPath } from './referral-path.ts';

export type Answer = ReferralFound['answers'][number];
type Mark = NonNullable<Cell['mark']>;

const A_DAY = 24 * 3_600_000;

/** Nothing has come, and it may still come in time. Hours that have just run out are over, whether or not that is recorded yet. */
export const mayStillAnswer = ({ answer, closed, deadline }: Answer, now: Instant): boolean =>
  answer === 'none' && !closed && now <= deadline;

/** How much of its time a provider has left. */
export const timeLeft = ({ deadline }: Pick<Answer, 'deadline'>, now: Instant): Mark & Readonly<{ day: string }> => ({
  state: Date.parse(deadline) - Date.parse(now) < A_DAY ? 'soon' : 'waiting',
  words: `${lengthWords(now, deadline)} left`,
  day: `until ${clockAndDay(deadline)}`,
});

/** What a provider said and whether that was in time, or how long it has for it: by a shape, and in words. */
export function answerCell(answer: Answer, phase: ReferralFound['phase'], now: Instant): Cell {
  const { deadline, answeredAt, late } = answer;
  if (answeredAt !== null) {
    const did = answer.answer === 'offered' ? 'Offered a place' : 'Said no';
    const mark = late
      ? { state: 'late', words: `${did}, ${lengthWords(deadline, answeredAt)} late` }
      : { state: 'met', words: `${did}, on time` };
    return { texts: [], mark, below: [momentWords(answeredAt)] };
  }
  const over = answer.closed || now > deadline;
  if (phase === 'open' && !over) {
    const { day, ...mark } = timeLeft(answer, now);
    return { texts: [], mark, below: [day] };
  }
  // Of what was decided before its hours were over nobody waited for an answer to the end.
  const mark = answer.closed || phase === 'open' ? NOT_IN_TIME : NOT_AWAITED;
  return { texts: [], mark, below: [`Had until ${clockAndDay(deadline)}`] };
}

const NOT_IN_TIME: Mark = { state: 'late', words: 'No answer in time' };
const NOT_AWAITED: Mark = { state: 'passed', words: 'No answer, and none is awaited' };

/**
 * Who was asked, in the order in which it was sent: what each said, or how long it has, and why one said no.
 * @param mayCorrect when one received it: while the referral is open, since no deadline of it matters afterwards
 */
export function answersListed(found: ReferralFound, names: Names, now: Instant, mayCorrect = false): ListTable {
  const { answers, phase, words } = found;
  const isAnyDeclined = answers.some(({ declined }) => declined !== null);
  return {
    caption: 'Who was asked',
    columns: [
      ...[{ text: 'Provider' }, { text: 'Answer', isPlain: true }, { text: 'Received' }],
      ...(isAnyDeclined ? [{ text: 'Why it said no' }] : []),
    ],
    rows: answers.map((each) => [
      ...[said(providerNamed(names, each.providerId)), answerCell(each, phase, now)],
      receivedCell(each, mayCorrect && phase === 'open' ? correctingReceipt(found, each, names) : null),
      ...[...(isAnyDeclined ? [whyNot(each, words)] : [])],
    ]),
  };
}

const receivedCell = ({ receivedAt }: Answer, way: NonNullable<Cell['act']> | null): Cell => ({
  ...{ texts: [momentWords(receivedAt)], ...(way && { ways: [way] }) },
});

const correctingReceipt = ({ childId, referralId }: ReferralFound, { providerId }: Answer, names: Names) => ({
  ...{ text: 'Correct the time', of: `at which ${providerNamed(names, providerId)} received it` },
  href: `${referralPath(childId, referralId)}/receipts/${providerId}/correct`,
});

function whyNot({ declined, providerId }: Answer, { answers }: ReferralFound['words']): Cell {
  if (declined === null) return said();
  const note = part(answers[providerId], (written) => written);
  return { texts: [declines[declined]], ...(note !== null && { written: note }) };
}
