import { describe, expect, it } from '@jest/globals';
import { answered, inForceOn, type IsoDate } from '../foundation/index.ts';
import { smallNumbers, smallNumbersInRow, smallNumbersRule, type DisclosurePolicy, type ShownCount } from './index.ts';
import { withTotals } from './suppression.ts';
import { guardedWhole } from './whole-table.ts';

const ON: IsoDate = '2026-02-02';
const POLICY: DisclosurePolicy = inForceOn(smallNumbersRule, ON).facts;
const shown = (counts: number[][]) => answered(smallNumbers(counts, ON)).result;
const c = 'c';

describe('Small numbers over a whole table [publication.small-numbers]', () => {
  it('guards the whole table, not lines alone: no hidden count is bounded more closely than the threshold', () => {
    // Every line of both has two hidden counts; taken together they left the 1 of the first, the 3 of the second.
    expect(
      shown([
        [1, 12, 2],
        [5, 4, 9],
        [6, 6, 19],
        [0, 0, 4],
      ]).rows,
    ).toEqual([
      [c, c, c, c],
      [c, c, c, 18],
      [c, c, 19, 31],
      [0, 0, c, c],
      [12, 22, 34, 68],
    ]);
    expect(
      shown([
        [1, 1, 9, 9],
        [1, 1, 3, 9],
        [9, 9, 1, 1],
        [9, 9, 1, 1],
      ]).rows,
    ).toEqual([
      [c, c, c, 9, 20],
      [c, c, c, c, 14],
      [c, c, c, c, 20],
      [c, 9, c, c, 20],
      [20, 20, 14, 20, 74],
    ]);
  });

  it.each<[string, number[], ShownCount[]]>([
    ['two whose sum leaves nothing open', [1, 1, 20], [c, c, c, 22]],
    ['two whose sum leaves four', [2, 3, 20], [c, c, c, 25]],
    ['two whose sum leaves five', [3, 4, 20], [c, c, 20, 27]],
    ['nothing else to hide but the total', [1, 1, 0], [c, c, 0, c]],
    ['another, not the total, however large', [1, 1, 900], [c, c, c, 902]],
  ])('and the whole of a row: %s', (_, row, expected) => {
    expect(answered(smallNumbersInRow(row, ON)).result.rows).toEqual([expected]);
  });

  it('hides no true zero, and totals only where no counts will do', () => {
    const { rows } = shown([
      [1, 0, 0],
      [0, 30, 0],
      [0, 0, 30],
    ]);
    expect(rows).toEqual([
      [c, 0, 0, c],
      [0, c, 0, c],
      [0, 0, 30, 30],
      [c, c, 30, 61],
    ]);
  });

  it('warns that what nothing protects can be worked out', () => {
    const alone = { ...POLICY, secondary: false };
    const caveat = 'Small numbers: nothing is hidden beside them, so that they can be worked out from the totals';
    expect(answered(smallNumbers([[3, 20]], ON, alone)).caveats).toEqual([caveat]);
    expect(answered(smallNumbers([[5, 20]], ON, alone)).caveats).toEqual([]);
    expect(answered(smallNumbers([[3, 20]], ON)).caveats).toEqual([]);
  });

  it.each<[string, number[], number, string]>([
    ['the cheapest count, not the larger nor the total', [1, 1, 0, 30, 7], 1, 'cc..c.'],
    ['the total where no count will do', [1, 1, 0], 1, 'cc.c'],
    ['the counts rather than one total of a column', [1, 1, 0, 30, 7], 2, 'cc..c.'],
  ])('hides in a row %s', (_, cells, shownRows, expected) => {
    const table = withTotals([cells]);
    const hidden = table.map((row) => row.map((count) => count === 1));
    const mask = guardedWhole(table, hidden, 5, shownRows);
    expect(mask[0]!.map((hides) => (hides ? 'c' : '.')).join('')).toBe(expected);
  });

  it.each<[string, number[][], string[]]>([
    [
      'counts before a total, though more of them',
      [
        [0, 9, 6],
        [1, 1, 1],
      ],
      ['.cc.', 'cccc', 'cc.c'],
    ],
    [
      'totals before a true zero',
      [
        [1, 0],
        [1, 9],
      ],
      ['c.c', 'c.c', 'c.c'],
    ],
    [
      'totals of a line before the large counts of others',
      [
        [3, 3],
        [0, 9],
      ],
      ['ccc', '...', 'ccc'],
    ],
  ])('hides in a table %s', (_, cells, expected) => {
    const table = withTotals(cells);
    const hidden = table.map((row) => row.map((count) => count > 0 && count < 5));
    const mask = guardedWhole(table, hidden, 5, table.length);
    expect(mask.map((row) => row.map((hides) => (hides ? 'c' : '.')).join(''))).toEqual(expected);
  });

  it('leaves alone what is wide already', () => {
    const table = withTotals([[3, 4, 20]]);
    const hidden = table.map((row) => row.map((_, column) => column < 2));
    expect(guardedWhole(table, hidden, 5, 1)).toEqual(hidden);
  });
});
