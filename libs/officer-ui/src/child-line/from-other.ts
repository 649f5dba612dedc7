import { earliestFirst } from '#platform/time';
import { datedItems, type Dated } from './line-items.ts';
import type { Reading } from './line-types.ts';

/** The entries of a record that leads to the one that is read, each with where it stands. */
export const fromOther = (reading: Reading): readonly Dated[] =>
  datedItems(reading).map((each) => ({
    ...each,
    item: { ...each.item, title: `${each.item.title} (on the earlier record)` },
  }));

/** Of one day first what stands on the record that goes on. */
export const inOrderOfDays = (lines: readonly (readonly Dated[])[]): readonly Dated[] =>
  lines.length === 1 ? lines[0]! : lines.flat().toSorted(earliestFirst(({ on }) => on));
