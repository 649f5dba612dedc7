import type { LineItem } from './line-items.ts';

type Dated = Pick<LineItem, 'title' | 'date'>;

/** What tells an entry from others of its title, for whoever hears its links alone: its day, and which of those of that day that read alike. */
export function apartFrom({ title, date }: Dated, seen: Map<string, number>): string {
  const called = `${title}, ${date}`;
  const times = (seen.get(called) ?? 0) + 1;
  seen.set(called, times);
  return times === 1 ? date : `${date}, number ${times} of that day`;
}

/** With its title. */
export const calledApart = (item: Dated, seen: Map<string, number>): string =>
  `${item.title}, ${apartFrom(item, seen)}`;
