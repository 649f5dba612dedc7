import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { solve, type Constraint, type OptimizationDirection } from 'yalps';
import { answered, smallNumbers } from '#statutory-rules';

const ON = '2026-02-02';
const THRESHOLD = 5;

type Shown = readonly (readonly (number | string)[])[];

/**
 * Someone who holds a published table with its totals: every row adds up to its total, every column too, and no hidden
 * count is below `from`. What they can say of a suppressed cell is the least and the most of it that these allow.
 */
function boundsOf(rows: Shown, from: 0 | 1): { cell: string; least: number; most: number }[] {
  const [height, width] = [rows.length, rows[0]!.length];
  const row = (r: number) => Array.from({ length: width }, (_, c) => [r, c] as const);
  const column = (c: number) => Array.from({ length: height }, (_, r) => [r, c] as const);
  const lines = [...rows.map((_, r) => row(r)), ...row(0).map((_, c) => column(c))];
  const constraints = new Map<string, Constraint>();
  const variables = new Map<string, Map<string, number>>();
  lines.forEach((line, index) => {
    let known = 0;
    line.forEach(([r, c], at) => {
      const shown = rows[r]![c]!;
      const sign = at === line.length - 1 ? -1 : 1;
      if (typeof shown === 'number') known += sign * shown;
      else variables.set(`${r} ${c}`, (variables.get(`${r} ${c}`) ?? new Map()).set(`line ${index}`, sign));
    });
    constraints.set(`line ${index}`, { equal: -known });
  });
  variables.forEach((sums, cell) => {
    sums.set(`least of ${cell}`, 1);
    constraints.set(`least of ${cell}`, { min: from });
  });
  const reach = (cell: string, direction: OptimizationDirection) => {
    const { status, result } = solve({ direction, objective: cell, constraints, variables: withObjective(cell) });
    if (status === 'unbounded') return Infinity;
    if (status !== 'optimal') throw new Error(`the table has no solution: ${status}`);
    return result;
  };
  const withObjective = (cell: string) =>
    new Map([...variables].map(([key, sums]) => [key, key === cell ? new Map([...sums, [cell, 1]]) : sums]));
  return [...variables.keys()].map((cell) => ({ cell, least: reach(cell, 'minimize'), most: reach(cell, 'maximize') }));
}

const tooClose = (rows: Shown, from: 0 | 1) =>
  boundsOf(rows, from).filter(({ least, most }) => most - least < THRESHOLD - 1e-6);
const published = (counts: readonly (readonly number[])[]) => answered(smallNumbers(counts, ON)).result.rows;

/** Tables as councils have them: mostly small counts and zeros, some large. */
const tables = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }))
  .chain(([height, width]) =>
    fc.array(
      fc.array(
        fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 5, max: 12 }), fc.nat({ max: 90 })),
        { minLength: width, maxLength: width },
      ),
      { minLength: height, maxLength: height },
    ),
  );

describe('A table that is published with its totals', () => {
  it('does not give away the 1 that its lines, taken together, once did', () => {
    const rows = published([
      [1, 12, 2],
      [5, 4, 9],
      [6, 6, 19],
      [0, 0, 4],
    ]);
    expect([tooClose(rows, 0), tooClose(rows, 1)]).toEqual([[], []]);
  });

  it('is seen through where a cell can be worked out: the proof can fail', () => {
    const seen = boundsOf(
      [
        ['c', 'c', 2],
        [5, 9, 14],
        [6, 10, 16],
      ],
      0,
    );
    expect(seen).toEqual([
      { cell: '0 0', least: 1, most: 1 },
      { cell: '0 1', least: 1, most: 1 },
    ]);
  });

  it.each([1, 2, 3, 4])(
    'bounds no suppressed cell more closely than the threshold, solved as linear constraints: 2,000 tables, part %i',
    (seed) => {
      fc.assert(
        fc.property(tables, (counts) => expect(tooClose(published(counts), 0)).toEqual([])),
        { numRuns: 500, seed },
      );
    },
  );

  it('bounds none more closely either for someone who knows that zeros are shown', () => {
    fc.assert(
      fc.property(tables, (counts) => expect(tooClose(published(counts), 1)).toEqual([])),
      { numRuns: 300 },
    );
  });
});
