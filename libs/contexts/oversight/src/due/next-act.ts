import { earliestFirst, LAST_DATE, type CivilDate, type Instant } from '#platform/time';
import { deadlinesOf, type WhatIsDue } from './what-is-due.ts';
import { groupWhere, workGroups, type WorkAhead, type WorkGroup } from './work-groups.ts';

type Due = Readonly<{ what: WhatIsDue; dueAt: Instant }>;

/**
 * Under which heading of a work list something stands: by what its store is asked for, and by nothing else. What it is asked
 * for is worked out once for all that is put under headings.
 */
export function headingsIn(ahead: WorkAhead): (due: Due) => WorkGroup | null {
  const asked = workGroups.map((group) => ({ group, where: groupWhere(group, ahead) }));
  return ({ what, dueAt }) => {
    const names = deadlinesOf([what]);
    const stands = ({ where }: (typeof asked)[number]): boolean => {
      if (where === null || !names.every((name) => where.deadline.in.includes(name))) return false;
      const { gt, gte, lt, lte } = where.dueAt;
      const begins = (gt === undefined || dueAt > gt) && (gte === undefined || dueAt >= gte);
      return begins && (lt === undefined || dueAt < lt) && (lte === undefined || dueAt <= lte);
    };
    return asked.find(stands)?.group ?? null;
  };
}

/** What can be done comes before what is only ahead, whoever is to do that: of those the first day is the next. */
const NOW: readonly (WorkGroup | null)[] = ['overdue', 'today', 'ready'];

/**
 * Of all that is due of a child, or of one placement, what comes next: one answer for the banner of a page, for a row of a
 * caseload and for a row of the placements. It stands under the same heading on a list of work, with the same act.
 */
export function nextOn(today: CivilDate): <T extends Due>(due: readonly T[]) => T | null {
  const headingOf = headingsIn({ today, by: LAST_DATE, what: null, kinds: null, decides: false });
  const orderOf = (item: Due) => {
    const place = NOW.indexOf(headingOf(item));
    return `${place < 0 ? NOW.length : place} ${item.dueAt}`;
  };
  return <T extends Due>(due: readonly T[]) => {
    if (due.length < 2) return due[0] ?? null;
    const [first] = due.map((item) => ({ item, order: orderOf(item) })).sort(earliestFirst(({ order }) => order));
    return first!.item;
  };
}

export const nextOf = <T extends Due>(due: readonly T[], today: CivilDate): T | null => nextOn(today)(due);
