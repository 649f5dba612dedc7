import type { Mask } from './suppression.ts';
import { arcsOf, cheapestWayRound, isWide, type Arc } from './table-network.ts';

/** Above every count: totals are hidden only where no counts will do, and a true zero only where no totals will. */
const TOTAL = 1e9;
const ZERO = 1e15;

/**
 * Hides more of a table until no hidden count can be bounded more closely than `width` by someone who holds the rest of it,
 * all lines taken together. What is hidden for one count only widens the others.
 * @param shownRows lines of totals that are not shown cost nothing to hide: those of a single row repeat it
 */
export function guardedWhole(
  table: readonly (readonly number[])[],
  first: Mask,
  width: number,
  shownRows: number,
): Mask {
  const arcs = arcsOf(table);
  const mask = first.map((row) => [...row]);
  const [lastRow, lastColumn] = [table.length - 1, table[0]!.length - 1];
  const costOf = ({ row, column, count }: Arc): number => {
    if (mask[row]![column]! || row >= shownRows) return 0;
    if (count === 0) return ZERO;
    return row === lastRow || column === lastColumn ? TOTAL + count : count;
  };
  for (const cell of arcs) {
    if (!mask[cell.row]![cell.column]! || isWide(cell, arcs, mask, width)) continue;
    cheapestWayRound(cell, arcs, width, costOf).forEach(({ row, column }) => (mask[row]![column] = true));
  }
  return mask;
}
