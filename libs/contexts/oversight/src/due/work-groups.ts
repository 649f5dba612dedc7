import { NEVER } from '#platform/deadlines';
import { endOfLondonDay, startOfLondonDay, type CivilDate, type Instant } from '#platform/time';
import { addDays } from '#statutory-rules';
import { deadlinesOf, startOfMonth, type WhatIsDue } from './what-is-due.ts';

/**
 * Work in the order of its urgency. What waits with no day of its own can be done now; of whoever decides what others may not,
 * the decisions stand apart. Others hold the next act of `waiting`; of `leaving` nobody does: it is a day to know.
 */
export const workGroups = [
  ...(['overdue', 'decisions', 'today', 'ready', 'next', 'later'] as const),
  ...(['waiting', 'leaving'] as const),
];
export type WorkGroup = (typeof workGroups)[number];

/** So many days are the next ones. No rule of what stands here counts school days, and weekends are days too. */
export const NEXT_DAYS = 7;

export type WorkAhead = Readonly<{
  today: CivilDate;
  /** How far ahead is looked. */
  by: CivilDate;
  /** Of one kind alone; null: of all. */
  what: WhatIsDue | null;
  /** Those that the reader may settle, where none of the children are theirs; null: whatever there is. */
  kinds: readonly WhatIsDue[] | null;
  /** Whether awards are decisions of the reader’s own, before all that only waits. */
  decides: boolean;
}>;

const ON_A_DAY: readonly WhatIsDue[] = ['reviews', 'returns', 'endings', 'tellings'];
/** A start is not late: until the day that was offered it is ahead, and from it on it can be recorded. Likewise who is to be nobody’s. */
const AHEAD: readonly WhatIsDue[] = [...ON_A_DAY, 'starts', 'without', 'allocating', 'whereabouts'];
const READY: readonly WhatIsDue[] = [
  ...(['without', 'allocating', 'whereabouts', 'births', 'duplicates', 'sending', 'starts', 'advised'] as const),
];

export function kindsOf(
  group: WorkGroup,
  { what, kinds: theirs, decides }: Pick<WorkAhead, 'what' | 'kinds' | 'decides'>,
): readonly WhatIsDue[] {
  const kinds: Readonly<Record<WorkGroup, readonly WhatIsDue[]>> = {
    ...{ overdue: ON_A_DAY, today: ON_A_DAY, next: AHEAD, later: AHEAD },
    decisions: decides ? ['awards'] : [],
    ready: decides ? READY : ['awards', ...READY],
    ...{ waiting: ['answers'], leaving: ['leaving'] },
  };
  return kinds[group].filter((each) => (what === null || each === what) && (theirs === null || theirs.includes(each)));
}

type Where = Readonly<{
  deadline: { in: readonly string[] };
  dueAt: { gt?: Instant; gte?: Instant; lt?: Instant; lte?: Instant };
}>;

/** What the store is asked for; null where nothing can stand in the group. */
export function groupWhere(group: WorkGroup, ahead: WorkAhead): Where | null {
  const kinds = kindsOf(group, ahead);
  if (kinds.length === 0) return null;
  const { today, by } = ahead;
  const until = (day: CivilDate) => endOfLondonDay(day < by ? day : by);
  const soon = addDays(today, NEXT_DAYS);
  const dueAt: Readonly<Record<WorkGroup, Where['dueAt']>> = {
    overdue: { lt: startOfLondonDay(today), lte: until(by) },
    today: { gte: startOfLondonDay(today), lte: until(today) },
    next: { gt: endOfLondonDay(today), lte: until(soon) },
    later: { gt: endOfLondonDay(soon), lte: until(by) },
    ...{ decisions: { lte: until(today) }, ready: { lte: until(today) }, waiting: { lte: until(by) } },
    leaving: { gte: startOfMonth(today), lte: until(by) },
  };
  return { deadline: { in: deadlinesOf(kinds) }, dueAt: dueAt[group] };
}

type OfKinds = Pick<WorkAhead, 'by' | 'what' | 'kinds'>;

/** All that somebody has to do or waits for: of a day that is to be known nobody does. Null where nothing of it is theirs. */
export function workWhere({ by, what, kinds }: OfKinds): Where | null {
  const all = workGroups.filter(isWork).flatMap((group) => kindsOf(group, { what, kinds, decides: false }));
  return all.length === 0 ? null : { deadline: { in: deadlinesOf(all) }, dueAt: { lte: endOfLondonDay(by) } };
}

const isWork = (group: WorkGroup): boolean => group !== 'leaving';

/** What has a day behind that up to which was looked; null where nothing of the kind has one. */
export function beyondWhere({ by, what, kinds }: OfKinds): Where | null {
  const later = kindsOf('later', { what, kinds, decides: false });
  return later.length === 0
    ? null
    : { deadline: { in: deadlinesOf(later) }, dueAt: { gt: endOfLondonDay(by), lt: NEVER } };
}
