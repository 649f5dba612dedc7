import type { DueItem } from '#pure/oversight';
import type { WorkFound } from '#contexts/oversight';
import { londonDate } from '#platform/time';
import { notTodayWords } from '../caseload/caseload-words.ts';
import { listPages } from '../patterns/list-parts.ts';
import { dueAddress, type DueShown } from './due-address.ts';
import { dueColumns, dueRow, toApprove, type DueKnown } from './due-row.ts';
import { groupWords } from './group-words.ts';

/** What is to be done alike soon; of a group that only begins here the rest is a link. */
export function workGroup(found: WorkFound['groups'][number], shown: DueShown, known: DueKnown, isFirst = true) {
  const { group, items, count, next, previous, notToday, destroyed, tooMany } = found;
  const today = londonDate(known.now);
  const title = groupWords(group, shown.span, today);
  const isTheirs = (item: DueItem) => toApprove(item, { ...known, today })?.isTheirs ?? false;
  const isAlone = shown.group !== null;
  const whole = { ...shown, group };
  const others = count.rows - items.length - notToday - destroyed;
  return {
    ...{ group, title },
    table: {
      ...{ id: group, caption: `${title} (${counting(count)})`, columns: dueColumns },
      drawnAs: [
        'app-work',
        ...(group === 'overdue' ? ['app-work--late'] : []),
        ...(isFirst ? [] : ['app-work--below']),
      ].join(' '),
      rows: theirsFirst(items, isTheirs).map((item) => dueRow(item, known)),
    },
    rest:
      !isAlone && next !== null
        ? {
            text: count.more ? 'Show all' : `Show the other ${others === 1 ? 'one' : numbered(others)}`,
            href: dueAddress(whole),
          }
        : null,
    pages: isAlone ? listPages({ next, previous }, (to) => dueAddress(whole, to)) : null,
    notes: [notTodayWords(notToday), destroyedWords(destroyed), tooMany ? TOO_MANY : null].filter(
      (words) => words !== null,
    ),
  };
}

export const counting = ({ rows, more }: Readonly<{ rows: number; more: boolean }>): string =>
  `${more ? 'more than ' : ''}${numbered(rows)}`;

const numbered = (rows: number): string => new Intl.NumberFormat('en-GB').format(rows);

/** What waits for the reader’s approval waits for nobody unseen. */
const theirsFirst = (all: readonly DueItem[], isTheirs: (each: DueItem) => boolean): readonly DueItem[] => [
  ...all.filter(isTheirs),
  ...all.filter((each) => !isTheirs(each)),
];

const TOO_MANY = 'These are too many to be put in the order of their names, and stand by day. Choose a shorter list.';

function destroyedWords(destroyed: number): string | null {
  if (destroyed === 0) return null;
  return destroyed === 1
    ? '1 of those counted is left off this page: the personal data was destroyed just now.'
    : `${destroyed} of those counted are left off this page: the personal data was destroyed just now.`;
}
