import type { ReferralsAsked } from '#contexts/referrals';
import { earliestFirst, type Instant } from '#platform/time';
import { actCell, said, type Cell, type ListTable } from '../patterns/list-table.ts';
import { countWords } from '../patterns/list-parts.ts';
import { timeLeft } from '../referral/answers-shown.ts';
import { lotNamed } from '../referral/referral-fields.ts';
import { sentence } from '../words/codes.ts';
import { clockAndDay } from '../words/time-left.ts';
import { momentWords } from '../words/times.ts';
import { isClosed, type Names } from '../words/wording.ts';

export type Asked = ReferralsAsked['items'][number];

export const askedPath = (referralId: string): string => `/referrals-asked/${referralId}`;

/** Nothing was answered, and it may be still. */
export const isOpen = ({ answer, isAwarded, deadline }: Asked, now: Instant): boolean =>
  answer === 'none' && !isAwarded && now <= deadline;

/** Whether it opens: hours that have just run out may stand in the list until that is recorded. */
const opens = (item: Asked, now: Instant): boolean => item.isAwarded || now <= item.deadline;

/** What is to be answered first stands first; below it what was answered, and what was given. */
export function askedListed(items: readonly Asked[], now: Instant, names: Names) {
  const open = items.filter((item) => isOpen(item, now)).toSorted(earliestFirst(({ deadline }) => deadline));
  const other = items.filter((item) => !isOpen(item, now));
  const table = (rows: readonly Asked[], one: string, many: string): ListTable => ({
    caption: countWords({ rows: rows.length, more: false }, one, many),
    columns: [
      ...[{ text: 'Where it stands', isPlain: true }, { text: 'What for' }, { text: 'Sent to you' }],
      { text: 'Do next', isPlain: true },
    ],
    rows: rows.map((item) => rowOf(item, now, names)),
  });
  return {
    open: open.length === 0 ? null : table(open, 'referral to answer', 'referrals to answer'),
    other:
      other.length === 0
        ? null
        : table(other, 'referral answered or given to you', 'referrals answered or given to you'),
  };
}

function rowOf(item: Asked, now: Instant, names: Names): readonly Cell[] {
  const { referralId, receivedAt, agreement, lot, need } = item;
  const begins = isClosed(need) ? null : need;
  const [sent, called] = [momentWords(receivedAt), sentence(lotNamed(names, { agreement, lot }))];
  return [
    { texts: [], ...askedMark(item, now) },
    { texts: [called], ...(begins !== null && { written: begins }) },
    said(sent),
    opens(item, now)
      ? actCell({
          text: 'Read the referral',
          href: askedPath(referralId),
          of: begins === null ? `of ${sent}, ${called}` : `of ${sent}, ${called}: ${begins}`,
        })
      : said('It opens no longer'),
  ];
}

/** Where it stands, by a shape and in words. */
export function askedMark(
  item: Omit<Asked, 'need'>,
  now: Instant,
): Readonly<{ mark: NonNullable<Cell['mark']>; below: readonly string[] }> {
  const { answer, isAwarded, isTakenBack, deadline } = item;
  if (isAwarded) return { mark: { state: 'met', words: 'Given to you' }, below: [] };
  if (isTakenBack)
    return {
      mark: { state: 'passed', words: 'No longer given to you' },
      below: ['The council has taken its award back'],
    };
  if (answer === 'offered')
    return { mark: { state: 'waiting', words: 'You offered a place' }, below: ['The council has not chosen yet'] };
  if (now > deadline) return { mark: { state: 'passed', words: 'Your time is over' }, below: [clockAndDay(deadline)] };
  const { day, ...mark } = timeLeft({ deadline }, now);
  return { mark, below: [`Answer ${day}`] };
}
