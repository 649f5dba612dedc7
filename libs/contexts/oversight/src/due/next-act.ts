import { LAST_DATE, type CivilDate, type Instant } from '#platform/time';
import { deadlinesOf, type WhatIsDue } from './what-is-due.ts';
import { groupWhere, workGroups, type WorkAhead, type WorkGroup } from './work-groups.ts';

type Due = Readonly<{ what: WhatIsDue; dueAt: Instant }>;

/** Under which heading of a work list something stands: by what its store is asked for, and by nothing else. */
export function groupOf({ what, dueAt }: Due, ahead: WorkAhead): WorkGroup | null {
  const stands = (group: WorkGroup): boolean => {
    const where = groupWhere(group, ahead);
    if (where === null || !deadlinesOf([what]).every((name) => where.deadline.in.includes(name))) return false;
    const { gt, gte, lt, lte } = where.dueAt;
    const begins = (gt === undefined || dueAt > gt) && (gte === undefined || dueAt >= gte);
    return begins && (lt === undefined || dueAt < lt) && (lte === undefined || dueAt <= lte);
  };
  return workGroups.find(stands) ?? null;
}

/** What can be done comes before what is only ahead, whoever is to do that: of those the first day is the next. */
const NOW: readonly (WorkGroup | null)[] = ['overdue', 'today', 'ready'];

/**
 * Of all that is due of a child, or of one placement, what comes next: one answer for the banner of a page, for a row of a
 * caseload and for a row of the placements. It stands under the same heading on a list of work, with the same act.
 */
export function nextOf<T extends Due>(due: readonly T[], today: CivilDate): T | null {
  const ahead: WorkAhead = { today, by: LAST_DATE, what: null, kinds: null, decides: false };
  const ranked = due.map((item) => {
    const place = NOW.indexOf(groupOf(item, ahead));
    return { item, order: `${place < 0 ? NOW.length : place} ${item.dueAt}` };
  });
  return (
    ranked.reduce<(typeof ranked)[number] | null>(
      (first, each) => (first && first.order <= each.order ? first : each),
      null,
    )?.item ?? null
  );
}
