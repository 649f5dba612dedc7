import { AllocateChildren } from '#pure/children';
import { workGroups, type WhatIsDue, type WorkGroup } from '#pure/oversight';
import type { WorkFound } from '#contexts/oversight';
import { counted } from '#statutory-rules';
import { londonDate } from '#platform/time';
import { answersTogether } from './answers-together.ts';
import { unlistedWords } from '../caseload/caseload-words.ts';
import { SEVERAL } from '../holders/several-address.ts';
import type { OfferedList } from '../patterns/list-parts.ts';
import { inOrder, sentence } from '../words/codes.ts';
import { whose as whoseWords } from '../words/oversight-words.ts';
import { NAME_NOT_KNOWN } from '../words/wording.ts';
import { shortDay } from '../words/times.ts';
import { dueAddress, type DueShown } from './due-address.ts';
import type { DueKnown } from './due-row.ts';
import { ahead, clockOf, kindsOfWork, orders, whatInside } from './due-words.ts';
import { groupWords, nothingDue, shortly } from './group-words.ts';
import { counting, workGroup } from './work-group.ts';

/** What somebody settles who has no children; null of whoever has. */
type Kinds = readonly WhatIsDue[] | null;

/** Whose, which kind, how far ahead and in which order. */
export const dueFilter = (shown: DueShown, found: Pick<WorkFound, 'lists'>, kinds: Kinds) => ({
  lists: found.lists.length > 1 ? found.lists.map((list) => listed(list, shown, kinds)) : [],
  kinds: [
    { value: '', text: 'All kinds', selected: shown.what === null },
    ...inOrder(kindsOfWork)
      .filter(isOffered(shown, kinds))
      .map(([value, text]) => ({ value, text, selected: value === shown.what })),
  ],
  spans: inOrder(ahead).map(([value, text]) => ({ value, text, selected: value === shown.span })),
  orders: inOrder(orders).map(([value, text]) => ({ value, text, selected: value === shown.order })),
  kept: { whose: shown.whose, for: shown.whose === 'covering' ? shown.covered : null, group: shown.group },
});

const isOffered =
  ({ whose, what }: DueShown, kinds: Kinds) =>
  ([kind]: readonly [WhatIsDue, string]): boolean =>
    kinds === null || whose !== 'mine' || kinds.includes(kind) || kind === what;

function listed({ whose, covered, count }: WorkFound['lists'][number], shown: DueShown, kinds: Kinds): OfferedList {
  const own = kinds !== null && whose === 'service' ? 'All teams’' : whoseWords[whose === 'covering' ? 'mine' : whose];
  const text = whose === 'covering' ? `Covering for ${covered?.name ?? NAME_NOT_KNOWN}` : own;
  return {
    text: `${text} (${counting(count)})`,
    href: dueAddress({ ...shown, whose, covered: covered?.id ?? null, group: null }),
    active: whose === shown.whose && (whose !== 'covering' || covered?.id === shown.covered),
  };
}

/** What somebody has to do, in groups; how many stand in each is said first, with the way there. */
export function duePage(asked: WorkFound, shown: DueShown, known: DueKnown, kinds: Kinds, leftBehind = 0) {
  const found = { ...asked, groups: asked.groups.map(answersTogether) };
  const today = londonDate(known.now);
  const groups = found.groups.map((each, n) => workGroup(each, shown, known, n === 0));
  const counts = new Map(found.groups.map(({ group, count }) => [group, count]));
  const { what, group } = shown;
  return {
    ...dueFilter(shown, found, kinds),
    groups,
    counts: group === null ? workGroups.flatMap((each) => countOf(each, counts)) : [],
    filtered: [
      ...(what === null ? [] : [{ text: kindsOfWork[what], without: dueAddress({ ...shown, what: null }) }]),
      ...(group === null
        ? []
        : [{ text: groupWords(group, shown.span, today), without: dueAddress({ ...shown, group: null }) }]),
    ],
    nothing: isIdle(found, shown) ? idleWords(found, shown, known, kinds) : null,
    allocating: allocatingWords(found, shown),
    several: severalWaiting(found, shown, known, leftBehind),
    unlisted: unlistedWords(found.unlisted),
  };
}

/** What is late and what is for today is counted where it is none, too: nothing of it is good news. */
const ALWAYS: readonly WorkGroup[] = ['overdue', 'today'];

function countOf(group: WorkGroup, counts: ReadonlyMap<WorkGroup, WorkFound['groups'][number]['count']>) {
  const count = counts.get(group);
  if (!count && (counts.size === 0 || !ALWAYS.includes(group))) return [];
  return [
    {
      ...{ count: count ? counting(count) : '0', text: shortly[group].toLowerCase() },
      ...{ href: count ? `#${group}` : null, isLate: group === 'overdue' && count !== undefined },
    },
  ];
}

const isIdle = ({ groups }: WorkFound, shown: DueShown): boolean =>
  shown.group === null ? groups.every(({ group }) => group === 'waiting' || group === 'leaving') : groups.length === 0;

/** Whom nobody has stands on no list of one’s own, or of a team: it is said above, with the way there. */
function allocatingWords({ allocating }: WorkFound, shown: DueShown) {
  if (allocating === null || allocating.rows === 0 || shown.group !== null || shown.what !== null) return null;
  const href = dueAddress({ ...shown, whose: 'service', covered: null, what: 'allocating' });
  const { rows } = allocating;
  return {
    href,
    text: `${sentence(counting(allocating))} ${rows === 1 ? 'child waits' : 'children wait'} for an officer`,
  };
}

/** Where more than one waits, those whose officer left among them, and whoever looks may say who has them: all at once. */
function severalWaiting(
  { groups }: WorkFound,
  { what }: DueShown,
  { may }: DueKnown,
  leftBehind: number,
): string | null {
  if (what !== 'allocating' || !may(AllocateChildren)) return null;
  const waiting = groups.find(({ group }) => group === 'ready')?.count.rows ?? 0;
  return waiting + leftBehind > 1 ? SEVERAL : null;
}

const ofTeamWords = (count: WorkFound['lists'][number]['count']): string =>
  `${sentence(counting(count))} ${count.rows === 1 ? 'thing is' : 'things are'} due from your team.`;

/** Where nothing is to be done: how much waits on others, and what will be first. */
function idleWords(
  { groups, ahead, ofTeam }: WorkFound,
  { whose, what }: DueShown,
  { names, now }: DueKnown,
  kinds: Kinds,
) {
  const next = ahead ?? ofTeam?.first ?? null;
  const waiting = groups.find(({ group }) => group === 'waiting')?.count;
  const others = waiting && `${counted(waiting.rows, 'thing')} ${waiting.rows === 1 ? 'waits' : 'wait'}`;
  const from = kinds !== null && whose === 'service' ? 'all' : whose;
  const nothing = nothingDue(from, what && kindsOfWork[what].toLowerCase(), others ?? null);
  const words = ofTeam === null ? nothing : `${nothing} ${ofTeamWords(ofTeam.count)}`;
  if (next === null) return { words, next: null };
  const today = londonDate(now);
  const day = `${shortDay(next.dueOn ?? londonDate(next.dueAt), today)}, ${clockOf(next, today).words.toLowerCase()}`;
  const since = clockOf(next, today).state === 'late' || clockOf(next, today).state === 'passed';
  return {
    words,
    next: `${since ? 'The first is of' : 'The next date is'} ${day}: ${whatInside(next, { names, today })}.`,
  };
}
