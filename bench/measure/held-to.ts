/** By unit, how much of it there may be at most: `ms CPU`. */
export type Limits = Readonly<Record<string, number>>;
export type Measured = Readonly<{ what: string; figures: Limits }>;
export type Over = Readonly<{ what: string; unit: string; figure: number | null; most: number }>;

const PEER = 'better-sqlite3';

/** What a table of results says of this checkout: whatever it was measured beside stands before it, and its peers behind. */
export function figuresIn(page: string): readonly Measured[] {
  const rows = page.split('\n').flatMap((line) => (line.startsWith('| ') ? [cellsOf(line)] : []));
  const own = (rows[0]?.indexOf(PEER) ?? 0) - 1;
  if (own < 1) throw new TypeError('This is no table of results.');
  return rows.slice(2).map((cells) => ({ what: cells[0]!, figures: figuresOf(cells[own]!) }));
}

const cellsOf = (line: string): readonly string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

const figuresOf = (said: string): Limits =>
  Object.fromEntries(
    said.split(', ').flatMap((each): readonly (readonly [string, number])[] => {
      const [, figure, unit = ''] = /^([\d.]+) (.+)$/.exec(each) ?? [];
      if (figure === undefined) return [];
      return unit.startsWith('µs ') ? [[`ms ${unit.slice(3)}`, Number(figure) / 1000]] : [[unit, Number(figure)]];
    }),
  );

/** What is more than it may be, or was not measured. */
export const over = ({ what, figures }: Measured, limits: Limits): readonly Over[] =>
  Object.entries(limits).flatMap(([unit, most]): readonly Over[] => {
    const figure = figures[unit] ?? null;
    return figure !== null && figure <= most ? [] : [{ what, unit, figure, most }];
  });
