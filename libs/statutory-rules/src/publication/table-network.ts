import type { Mask } from './suppression.ts';

/**
 * A count of a table as an arc of a network. With its totals a table is a circulation: the counts of a column flow to their
 * rows, from each row its total to the column of totals, from there the grand total to the row of totals, and from that the
 * total of each column back to it. What flows into each line flows out of it.
 */
export interface Arc {
  readonly row: number;
  readonly column: number;
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** The arcs of a table, row by row. Its lines are numbered: rows, then columns, each with its totals last. */
export function arcsOf(table: readonly (readonly number[])[]): readonly Arc[] {
  const [rowOfTotals, columnOfTotals] = [table.length - 1, table[0]!.length - 1];
  return table.flatMap((counts, row) =>
    counts.map((count, column): Arc => {
      const lines = { row, column: table.length + column };
      const downward = (row === rowOfTotals) !== (column === columnOfTotals);
      const ends = downward ? [lines.row, lines.column] : [lines.column, lines.row];
      return { row, column, from: ends[0]!, to: ends[1]!, count };
    }),
  );
}

/** A true zero is shown as 0, so that a reader knows of a hidden count that it is no less than 1. */
export const least = ({ count }: Arc): number => Math.min(1, count);

/**
 * Whether someone who holds the shown counts can bound a hidden one no more closely than `width`: by how much it can be
 * more and less, the other hidden counts making up for it. Exact, since the most of such a network is a whole number.
 */
export function isWide(cell: Arc, arcs: readonly Arc[], mask: Mask, width: number): boolean {
  const others = arcs.filter((arc) => arc !== cell && mask[arc.row]![arc.column]!);
  const more = mostFlow(others, cell.to, cell.from, width);
  const less = Math.min(cell.count - least(cell), mostFlow(others, cell.from, cell.to, width));
  return more + less >= width;
}

/** The most that can flow from one line to another, up to `enough`: any arc can carry more, and less down to its least. */
function mostFlow(arcs: readonly Arc[], from: number, to: number, enough: number): number {
  const spare = new Map(arcs.map((arc) => [arc, arc.count - least(arc)]));
  const steps = stepsByLine(arcs);
  let flow = 0;
  while (flow < enough) {
    const path = pathBetween(steps, from, to, (arc) => spare.get(arc)! > 0);
    if (path === null) return flow;
    const backward = path.filter(({ forward }) => !forward).map(({ arc }) => spare.get(arc)!);
    const step = Math.min(enough - flow, ...backward);
    path.forEach(({ arc, forward }) => spare.set(arc, spare.get(arc)! + (forward ? step : -step)));
    flow += step;
  }
  return flow;
}

type Step = Readonly<{ arc: Arc; forward: boolean }>;

/** The steps that lead away from each line, so that a search looks at every arc once and not once for each line. */
function stepsByLine(arcs: readonly Arc[]): ReadonlyMap<number, readonly Step[]> {
  const steps = new Map<number, Step[]>();
  const leads = (line: number, step: Step) => {
    const known = steps.get(line);
    if (known === undefined) steps.set(line, [step]);
    else known.push(step);
  };
  arcs.forEach((arc) => {
    leads(arc.from, { arc, forward: true });
    leads(arc.to, { arc, forward: false });
  });
  return steps;
}

/** A shortest path over arcs in their direction, and against it where they can carry less; null = none. */
function pathBetween(
  steps: ReadonlyMap<number, readonly Step[]>,
  from: number,
  to: number,
  canCarryLess: (arc: Arc) => boolean,
): readonly Step[] | null {
  const reachedBy = new Map<number, Step | null>([[from, null]]);
  for (const [line] of reachedBy) {
    if (line === to) return back(reachedBy, to);
    for (const step of steps.get(line) ?? []) {
      const next = step.forward ? step.arc.to : step.arc.from;
      if (!reachedBy.has(next) && (step.forward || canCarryLess(step.arc))) reachedBy.set(next, step);
    }
  }
  return null;
}

function back(reachedBy: ReadonlyMap<number, Step | null>, to: number): readonly Step[] {
  const path: Step[] = [];
  for (let step = reachedBy.get(to); step; step = reachedBy.get(step.forward ? step.arc.from : step.arc.to))
    path.push(step);
  return path;
}

/**
 * The cheapest way round for a hidden count, from the line that it flows into back to the one that it comes from: with all
 * of it hidden the count can be `width` more. There always is one, by the three totals that it is part of.
 */
export function cheapestWayRound(
  cell: Arc,
  arcs: readonly Arc[],
  width: number,
  costOf: (arc: Arc) => number,
): readonly Arc[] {
  const best = new Map<number, { cost: number; way: readonly Arc[] }>([[cell.to, { cost: 0, way: [] }]]);
  const usable = arcs.filter((arc) => arc !== cell);
  // Every round improves some line or is the last: no cost is below nothing.
  for (let improved = true; improved;) {
    improved = false;
    for (const arc of usable) {
      for (const forward of [true, false]) {
        if (!forward && arc.count - least(arc) < width) continue;
        const [here, there] = forward ? [arc.from, arc.to] : [arc.to, arc.from];
        const known = best.get(here);
        if (known === undefined) continue;
        const cost = known.cost + costOf(arc);
        if (cost >= (best.get(there)?.cost ?? Infinity)) continue;
        best.set(there, { cost, way: [...known.way, arc] });
        improved = true;
      }
    }
  }
  return best.get(cell.from)!.way;
}
