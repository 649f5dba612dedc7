/** Positions hidden in a table whose last row and column are totals. */
export type Mask = readonly (readonly boolean[])[];

type Position = readonly [row: number, column: number];

/** The counts with a column of row totals and a row of column totals. */
export function withTotals(counts: readonly (readonly number[])[]): number[][] {
  const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
  const rows = counts.map((row) => [...row, sum(row)]);
  return [...rows, rows[0]!.map((_, column) => sum(rows.map((row) => row[column]!)))];
}

/** What is small: from 1 to below the smallest count that is shown, totals too. */
export const primary = (table: readonly (readonly number[])[], smallestShown: number): Mask =>
  table.map((row) => row.map((count) => count > 0 && count < smallestShown));

/**
 * Hides, on every line with exactly one hidden count, another: the smallest other non-zero cell, leftmost (topmost) on a
 * tie; where none is left, the total. Until no line has one alone, for it could be worked out from the others. Each line is
 * guarded by itself here, as domain reference 8.4 has it; what several lines together give away, `guardedWhole` looks for.
 */
export function secondary(table: readonly (readonly number[])[], first: Mask): Mask {
  const mask = first.map((row) => [...row]);
  const lines = linesOf(table);
  for (let line = alone(lines, mask); line !== undefined; line = alone(lines, mask)) {
    const [row, column] = nextToHide(line, table, mask);
    mask[row]![column] = true;
  }
  return mask;
}

/** Lines whose hidden counts are all small and whose total is shown: their sum is given away. */
export function givenAway(small: Mask, mask: Mask): string[] {
  const [height, width] = [mask.length, mask[0]!.length];
  const names = [...namesOf('row', height), ...namesOf('column', width)];
  return linesOf(mask).flatMap((line, index) => {
    const cells = line.slice(0, -1).filter((each) => hidden(mask, each));
    const given = cells.length > 0 && cells.every((each) => hidden(small, each)) && !hidden(mask, line.at(-1)!);
    return given ? [names[index]!] : [];
  });
}

const namesOf = (line: 'row' | 'column', count: number): string[] =>
  Array.from({ length: count }, (_, index) => (index === count - 1 ? `${line} of totals` : `${line} ${index + 1}`));

/** Every row and column as positions, the total last. */
function linesOf(table: readonly (readonly unknown[])[]): readonly (readonly Position[])[] {
  const rows = table.map((row, index) => row.map((_, column): Position => [index, column]));
  const columns = table[0]!.map((_, column) => table.map((__, row): Position => [row, column]));
  return [...rows, ...columns];
}

const hidden = (mask: Mask, [row, column]: Position) => mask[row]![column]!;

const alone = (lines: readonly (readonly Position[])[], mask: Mask) =>
  lines.find((line) => line.filter((each) => hidden(mask, each)).length === 1);

function nextToHide(line: readonly Position[], table: readonly (readonly number[])[], mask: Mask): Position {
  const countAt = ([row, column]: Position) => table[row]![column]!;
  const open = line.slice(0, -1).filter((each) => !hidden(mask, each));
  const others = open.filter((each) => countAt(each) > 0);
  const total = line.at(-1)!;
  if (others.length > 0) return others.reduce((least, each) => (countAt(each) < countAt(least) ? each : least));
  // Nothing else adds up to the total: then the total says it. A total that an earlier mask hides needs a cell beside it.
  return hidden(mask, total) ? open[0]! : total;
}
