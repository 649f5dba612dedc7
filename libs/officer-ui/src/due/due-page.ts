import type { DueItem, WhatIsDue } from '#pure/oversight';
import type { DueFound } from '#contexts/oversight';
import { earliestFirst, LAST_MOMENT, type CivilDate } from '#platform/time';
import { childPath } from '../child-line/line-path.ts';
import { SEE_OFFERS } from '../child-line/see-offers.ts';
import { actCell, linked, type Cell, type Column } from '../patterns/list-table.ts';
import { listPages, offeredLists } from '../patterns/list-parts.ts';
import { notTodayWords, unlistedWords } from '../caseload/caseload-words.ts';
import { inOrder } from '../words/codes.ts';
import { referralPath } from '../referral/referral-path.ts';
import type { Actor, Names } from '../words/wording.ts';
import { dueAddress, type DueShown } from './due-address.ts';
import { ahead, clockOf, groups, nothingDue, whatWords, whoseDue, whyWords } from './due-words.ts';
import { pageThatSettles } from './page-that-settles.ts';
import { priceToApprove, type ToApprove } from './price-to-approve.ts';
import type { Approving } from '../award-referral/approving.ts';

/** `may`: of the acts that settle something, whether they are the reader’s. */
type Known = Readonly<{
  today: CivilDate;
  names: Names;
  actor: Actor;
  may: (act: NonNullable<ReturnType<typeof pageThatSettles>>['sends']) => boolean;
  reads: boolean;
  /** Who may award a referral whose price is beyond the reader’s limit, by its id. */
  approving?: ReadonlyMap<string, readonly Approving[] | undefined>;
}>;

/** Whose and how far ahead. @param ofOwn whether anybody’s records are one’s own */
export const dueFilter = (shown: DueShown, ofOwn: boolean) => ({
  lists: ofOwn ? offeredLists(inOrder(whoseDue), shown.whose, (whose) => dueAddress({ ...shown, whose })) : [],
  spans: inOrder(ahead).map(([value, words]) => ({
    ...{ value, text: words.charAt(0).toUpperCase() + words.slice(1), selected: value === shown.span },
  })),
  kinds: [
    { value: '', text: 'Everything', selected: shown.what === null },
    ...inOrder(groups).map(([value, text]) => ({ value, text, selected: value === shown.what })),
  ],
  kept: { whose: shown.whose },
  filtered: shown.what === null ? [] : [{ text: groups[shown.what], without: dueAddress({ ...shown, what: null }) }],
});

/** The kind of which something is due first stands first, and one of which nothing is due last; before all what waits for the reader’s approval. */
export const inOrderOfUrgency = <Group extends Readonly<{ found: Pick<DueFound, 'items'> }>>(
  kinds: readonly Group[],
  isTheirs: (item: DueItem) => boolean = () => false,
): readonly Group[] =>
  theirsFirst(kinds.toSorted(earliestFirst(({ found }) => found.items[0]?.dueAt ?? LAST_MOMENT)), ({ found }) =>
    found.items.some(isTheirs),
  );

const theirsFirst = <T>(all: readonly T[], isTheirs: (each: T) => boolean): readonly T[] => [
  ...all.filter(isTheirs),
  ...all.filter((each) => !isTheirs(each)),
];

type Prices = Pick<Known, 'today' | 'names' | 'actor' | 'approving'>;

/** What is said of the prices of an award to make. */
export const toApprove = (
  { offers, recordId }: Pick<DueItem, 'offers' | 'recordId'>,
  { today, names, actor, approving }: Prices,
): ToApprove | null =>
  priceToApprove(offers ?? [], names.approvalLimits?.(today) ?? [], actor, approving?.get(recordId));

/** One kind of thing that is due; of a list that begins here the rest is a link. */
export function dueGroup(what: WhatIsDue, found: DueFound, shown: DueShown, known: Known) {
  const { items, count, next, previous, notToday, destroyed, unlisted } = found;
  const all = `${count.more ? 'more than ' : ''}${count.rows}`;
  const whole = dueAddress({ ...shown, what });
  return {
    ...{ what, title: groups[what] },
    table: {
      ...{ id: what, caption: `${groups[what]}: ${all}`, columns },
      rows: theirsFirst(items, (item) => toApprove(item, known)?.isTheirs ?? false).map((item) => dueRow(item, known)),
    },
    nothing: count.rows === 0 ? nothingDue(what, shown.span) : null,
    rest: shown.what === null && next !== null ? { text: `Show all ${all}`, href: whole } : null,
    pages: shown.what === null ? null : listPages({ next, previous }, (to) => dueAddress({ ...shown, what }, to)),
    notes: [notTodayWords(notToday), destroyedWords(destroyed)].filter((words) => words !== null),
    unlisted: unlistedWords(unlisted),
  };
}

const columns: readonly Column[] = [
  ...[{ text: 'Child' }, { text: 'Due', isPlain: true }],
  ...[
    { text: 'What and why', isPlain: true },
    { text: 'Do next', isPlain: true },
  ],
];

function dueRow(item: DueItem, known: Known): readonly Cell[] {
  const { childId, name, sentence } = item;
  const { today, names } = known;
  const line = childPath(childId);
  const called = name ? `${name.givenNames} ${name.familyName}` : 'this child';
  const clock = clockOf(item, today);
  const why = whyWords(item);
  const price = toApprove(item, known);
  const what = whatWords(item, names);
  return [
    linked(name ? `${name.familyName}, ${name.givenNames}` : 'A child whose name cannot be shown', line),
    { texts: [], mark: clock, below: [clock.day] },
    {
      texts: [price?.isTheirs ? `To approve. ${what}` : what],
      below: [
        ...(why === '' ? [] : [sentence === null ? why : `Law: ${why}`]),
        ...(price === null ? [] : [price.words]),
      ],
    },
    actCell({ ...actOf(item, known), of: `of ${called}` }),
  ];
}

/** The one that settles it, of whoever may; else what is about it is opened, as far as one may read it. */
function actOf(item: DueItem, known: Known) {
  const { today, may, reads } = known;
  const { what, childId, recordId } = item;
  const settling = pageThatSettles(item, today);
  const isOthers = toApprove(item, known)?.isTheirs === false;
  if (settling && may(settling.sends)) return isOthers ? { ...settling, text: SEE_OFFERS } : settling;
  const isReferral = what === 'sending' || what === 'awards';
  return isReferral && reads
    ? { text: what === 'awards' ? 'See the answers' : 'Open the referral', href: referralPath(childId, recordId) }
    : { text: 'Open the record', href: childPath(childId) };
}

function destroyedWords(destroyed: number): string | null {
  if (destroyed === 0) return null;
  return destroyed === 1
    ? '1 of those counted is left off this page: the personal data was destroyed just now.'
    : `${destroyed} of those counted are left off this page: the personal data was destroyed just now.`;
}
