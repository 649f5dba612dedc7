import type { DueItem } from '#pure/oversight';
import { londonDate, type CivilDate, type Instant } from '#platform/time';
import type { Approving } from '../award-referral/approving.ts';
import { childPath } from '../child-line/line-path.ts';
import { SEE_OFFERS, SEE_WHO_AGREES } from '../child-line/see-offers.ts';
import { placementPath } from '../placement/placements-shown.ts';
import { actCell, childCell, type Cell, type Column } from '../patterns/list-table.ts';
import { possibleDuplicatesPath } from '../possible-duplicates/possible-duplicates-path.ts';
import { protectionPath } from '../protection/protection-path.ts';
import { referralPath } from '../referral/referral-path.ts';
import { nameInList, nameSpoken } from '../words/children-words.ts';
import { yearGroupWords } from '../words/year-group.ts';
import type { Actor, Names } from '../words/wording.ts';
import { dueCell } from './due-cell.ts';
import { lawOr, placeOf, whatWords, whyWords } from './due-words.ts';
import { isTheirs, pageThatSettles } from './page-that-settles.ts';
import { priceToApprove, type ToApprove } from './price-to-approve.ts';

/** `may`: of the acts that settle something, whether they are the reader’s. */
export type DueKnown = Readonly<{
  now: Instant;
  names: Names;
  actor: Actor;
  may: (act: NonNullable<ReturnType<typeof pageThatSettles>>['sends']) => boolean;
  reads: boolean;
  /** Who may award a referral whose price is beyond the reader’s limit, or make such a placement longer, by its id. */
  approving?: ReadonlyMap<string, readonly Approving[] | undefined>;
}>;

type Prices = Pick<DueKnown, 'names' | 'actor' | 'approving'> & Readonly<{ today: CivilDate }>;

type Priced = Pick<DueItem, 'offers' | 'weeklyPrice' | 'recordId'>;

/** What one of these costs a week whoever settles it approves: the offers of an award to make, or the place of an extension. */
export const pricesOf = ({ offers, weeklyPrice }: Omit<Priced, 'recordId'>): readonly number[] =>
  weeklyPrice === null ? (offers ?? []) : [weeklyPrice];

/** What is said of the prices of an award to make, and of the price of a place that is to go on. */
export const toApprove = (item: Priced, { today, names, actor, approving }: Prices): ToApprove | null =>
  priceToApprove(
    pricesOf(item),
    names.approvalLimits?.(today) ?? [],
    actor,
    approving?.get(item.recordId),
    item.weeklyPrice === null ? undefined : 'The place costs',
  );

export const dueColumns: readonly Column[] = [
  { text: 'Due', isPlain: true },
  { text: 'Child', isPlain: true, isHead: true },
  { text: 'What and why', isPlain: true },
  { text: 'Do next', isPlain: true },
];

/** One thing that is due: when, of whom, what and why, and the one act that settles it. */
export function dueRow(item: DueItem, known: DueKnown): readonly Cell[] {
  const { childId, name, yearGroup } = item;
  const { now, names } = known;
  const today = londonDate(now);
  const called = name ? nameSpoken(name) : 'this child';
  const why = whyWords(item, today);
  const price = toApprove(item, { ...known, today });
  const what = whatWords(item, { names, today });
  const place = placeOf(item, names);
  // Who has not begun is not there yet: where the place is, is said of what is to happen.
  const isThere = place !== null && item.what !== 'starts';
  const where = [yearGroup === null ? null : yearGroupWords(yearGroup), isThere ? `at ${place}` : null];
  const facts = where.filter((each) => each !== null).join(', ');
  return [
    dueCell(item, today, now),
    childCell(
      childId,
      name ? nameInList(name) : 'A child whose name cannot be shown',
      childPath(childId),
      ...(facts === '' ? [] : [facts.replace(/^./, (letter) => letter.toUpperCase())]),
    ),
    {
      texts: [price?.isTheirs ? `To approve. ${what}` : what],
      below: [...(why === '' ? [] : [lawOr(item, why)]), ...(price === null ? [] : [price.words])],
    },
    actCell({ ...actOf(item, known, today), of: `of ${called}` }),
  ];
}

/** The one that settles it, of whoever may; else what is about it is opened, as far as one may read it. */
function actOf(item: DueItem, known: DueKnown, today: CivilDate) {
  const { may, reads } = known;
  const { what, childId, recordId } = item;
  const settling = pageThatSettles(item, today);
  const isOthers = toApprove(item, { ...known, today })?.isTheirs === false;
  if (settling && may(settling.sends) && isTheirs(settling, known.actor))
    return isOthers ? { ...settling, text: item.weeklyPrice === null ? SEE_OFFERS : SEE_WHO_AGREES } : settling;
  if (what === 'duplicates') return { text: 'Compare the records', href: possibleDuplicatesPath(childId) };
  if (what === 'tellings') return { text: 'See whom it was told', href: protectionPath(childId) };
  const isReferral = what === 'sending' || what === 'awards' || what === 'answers';
  return isReferral && reads
    ? { text: what === 'sending' ? 'Open the referral' : 'See the answers', href: referralPath(childId, recordId) }
    : isReferral || recordId === childId
      ? { text: 'Open the record', href: childPath(childId) }
      : { text: 'Open the placement', href: placementPath(childId, recordId) };
}
