import type { WorkFound } from '#contexts/oversight';
import type { DueItem } from '#pure/oversight';

type Group = WorkFound['groups'][number];

/** One thing that is due; of answers to one referral, how many providers may still give one. */
export type ShownItem = DueItem & Readonly<{ together?: number }>;

/**
 * The answers that are awaited of one referral are one thing to whoever waits for them: told once, of how many, and until when the
 * last of them may come.
 */
export function answersTogether(group: Group): Group & Readonly<{ items: readonly ShownItem[] }> {
  const byReferral = Map.groupBy(
    group.items.filter(({ what }) => what === 'answers'),
    ({ recordId }) => recordId,
  );
  const items = group.items.flatMap((item): readonly ShownItem[] => {
    if (item.what !== 'answers') return [item];
    const all = byReferral.get(item.recordId)!;
    if (all[0] !== item) return [];
    const last = all.reduce((latest, each) => (each.dueAt > latest.dueAt ? each : latest));
    return [all.length === 1 ? item : { ...last, together: all.length }];
  });
  const rows = group.count.rows - (group.items.length - items.length);
  return { ...group, items, count: { ...group.count, rows } };
}
