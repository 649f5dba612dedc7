import { cursorOf, MOST_COUNTED, turnOf, type PageAsked, type PagesBeside } from '../port/newest-first.ts';

export type Rows<Row> = Readonly<{
  /** Below a place, the newest first. */
  older: (than: number, limit: number) => readonly Row[];
  /** Above a place, the oldest first. */
  newer: (than: number, limit: number) => readonly Row[];
  count: (upTo: number) => number;
  placeOf: (row: Row) => number;
}>;

/** A page of rows that each have a place, which grows. */
export function pageNewestFirst<Row>(
  { limit, cursor }: PageAsked,
  { older, newer, count, placeOf }: Rows<Row>,
): PagesBeside & Readonly<{ rows: readonly Row[] }> {
  const { way, place } = turnOf(cursor);
  const rows = way === 'older' ? older(place, limit) : newer(place, limit).toReversed();
  const first = rows.length > 0 ? placeOf(rows[0]!) : place;
  const last = rows.length > 0 ? placeOf(rows.at(-1)!) : place;
  const counted = count(MOST_COUNTED + 1);
  return {
    rows,
    next: older(last, 1).length > 0 ? cursorOf({ way: 'older', place: last }) : null,
    previous: newer(first, 1).length > 0 ? cursorOf({ way: 'newer', place: first }) : null,
    count: { rows: Math.min(counted, MOST_COUNTED), more: counted > MOST_COUNTED },
  };
}
