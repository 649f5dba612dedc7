import { datedItems, type LineItem } from '../child-line/line-items.ts';
import type { Reading } from '../child-line/line-types.ts';
import { linePath } from '../child-line/line-path.ts';

/** So many entries tell what happened lately; the line tells all. */
const LATEST = 8;

/** The entries of the line that happened last, the last first: as the timeline of the components takes them. */
export const latestOnLine = (reading: Reading) =>
  datedItems(reading)
    .toReversed()
    .slice(0, LATEST)
    .map(({ on, item }) => ({
      title: item.title,
      href: `${linePath(reading.childId)}#${item.id}`,
      isVoided: item.kind === 'voided',
      isCorrected: item.kind === 'fact' && item.correction !== null,
      datetime: { timestamp: on, type: 'day' },
      by: byOf(item),
      lines: item.kind === 'week' || item.kind === 'month' ? item.summary.slice(0, 2) : [],
    }));

function byOf(item: LineItem): string | null {
  if (item.kind === 'voided') return `${item.stated}; voided by ${item.voided}`;
  return item.kind === 'fact' ? item.stated : null;
}
