import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { answered, type IsoDate } from '../foundation/index.ts';
import { expectRefused } from '../testing/expect-refused.ts';
import { vectors } from '../testing/vectors.ts';
import { DISCLOSURE_POLICY, shownPercentage, smallNumbers, smallNumbersInRow, type DisclosurePolicy } from './index.ts';

const ON: IsoDate = '2026-02-02';
const STRICT: DisclosurePolicy = { ...DISCLOSURE_POLICY, sumOfSmallCounts: 'blocked' };
const cellsOf = (text: string) => text.split('|').slice(0, -1).map(Number);
const shown = (counts: number[][], policy?: DisclosurePolicy) => answered(smallNumbers(counts, ON, policy)).result;
const c = 'c';

describe('Small numbers in a row [publication.small-numbers]', () => {
  it.each(
    vectors<'in' | 'out'>(
      'V-SDC',
      `in,out
       3|12|0|20|T35,c|c|0|20|T35
       3|4|0|20|T27,c|c|0|20|T27
       5|12|0|20|T37,5|12|0|20|T37
       1|0|0|0|T1,c|0|0|0|c`,
    ),
  )('$id: $in is shown as $out', ({ in: given, out }) => {
    const { rows } = answered(smallNumbersInRow(cellsOf(given), ON)).result;
    expect(rows).toEqual([out.split('|').map((text) => (text === c ? c : Number(text.replace('T', ''))))]);
  });

  it('V-SDC: two small counts give their sum away, allowed by default and blocked if the policy is strict', () => {
    const row = [3, 4, 0, 20];
    expect(answered(smallNumbersInRow(row, ON)).result.blocked).toEqual([]);
    const strict = answered(smallNumbersInRow(row, ON, STRICT));
    expect(strict.result.blocked).toEqual(['row 1']);
    expect(strict.sentence).toBe(
      'Counts from 1 to 4 are confidential: 2 counts suppressed; not to be published: row 1.',
    );
    expect(answered(smallNumbersInRow([3, 12, 0, 20], ON, STRICT)).result.blocked).toEqual([]);
    expect(answered(smallNumbersInRow([5, 12], ON, STRICT)).result.blocked).toEqual([]);
  });

  it.each<[string, number[], (number | 'c')[]]>([
    ['leftmost of two equal', [3, 12, 12, 20], [c, c, 12, 20, 47]],
    ['the threshold itself is shown', [4, 5, 6], [c, c, 6, 15]],
    ['nothing small', [0, 0], [0, 0, 0]],
    ['one small, nothing else but zeros', [0, 4], [0, c, c]],
  ])('%s', (_, row, expected) => expect(answered(smallNumbersInRow(row, ON)).result.rows).toEqual([expected]));

  it('says how many', () => {
    expect(answered(smallNumbersInRow([5, 6], ON)).sentence).toBe(
      'Counts from 1 to 4 are confidential: nothing suppressed.',
    );
    expect(
      answered(
        smallNumbers(
          [
            [3, 0],
            [0, 9],
          ],
          ON,
        ),
      ).sentence,
    ).toContain('counts suppressed.');
  });
});

describe('Small numbers in a table [publication.small-numbers]', () => {
  it('protects rows and columns until no line has one hidden count', () => {
    expect(
      shown([
        [3, 12, 20],
        [30, 40, 50],
        [60, 70, 80],
      ]).rows,
    ).toEqual([
      [c, c, 20, 35],
      [c, c, 50, 120],
      [60, 70, 80, 210],
      [93, 122, 150, 365],
    ]);
  });

  it('hides small totals, and protects them too', () => {
    expect(
      shown([
        [1, 2],
        [30, 40],
      ]).rows,
    ).toEqual([
      [c, c, c],
      [c, c, c],
      [31, 42, 73],
    ]);
  });

  it('without secondary suppression hides the small alone', () =>
    expect(
      shown(
        [
          [3, 12],
          [30, 40],
        ],
        { ...DISCLOSURE_POLICY, secondary: false },
      ).rows[0],
    ).toEqual([c, 12, 15]));

  it('names the lines that a strict policy blocks', () =>
    expect(
      shown(
        [
          [3, 4, 20],
          [3, 4, 30],
          [9, 9, 9],
        ],
        STRICT,
      ).blocked,
    ).toEqual(['row 1', 'row 2', 'column 1', 'column 2']));

  it('rounds what is shown, half up, after suppression', () => {
    const policy = { ...DISCLOSURE_POLICY, roundTo: 5 };
    expect(shown([[12, 13, 7, 8]], policy).rows[0]).toEqual([10, 15, 5, 10, 40]);
    expect(shown([[0, 15]], { ...policy, roundTo: 10 }).rows[0]).toEqual([0, 20, 20]);
  });

  it('keeps hidden what an earlier table of the same children hid', () => {
    const first = shown([[3, 12, 20]]);
    const second = answered(smallNumbers([[6, 12, 20]], ON, DISCLOSURE_POLICY, first.mask)).result;
    expect(second.rows[0]).toEqual([c, c, 20, 38]);
  });

  it('ends, whatever an earlier mask hid', () => {
    const mask = [
      [false, false, true],
      [false, false, false],
    ];
    expect(answered(smallNumbers([[0, 0]], ON, DISCLOSURE_POLICY, mask)).result.rows[0]).toEqual([c, 0, c]);
  });

  it('never shows a small count, never leaves one hidden alone, and changes no other', () => {
    const table = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 })).chain(([height, width]) =>
      fc.array(fc.array(fc.nat({ max: 30 }), { minLength: width, maxLength: width }), {
        minLength: height,
        maxLength: height,
      }),
    );
    fc.assert(
      fc.property(table, (counts) => {
        const { rows } = shown(counts);
        const columns = rows[0]!.map((_, index) => rows.map((row) => row[index]!));
        const lines = [...rows, ...columns];
        expect(rows.flat().filter((n) => n !== c && n > 0 && n < 5)).toEqual([]);
        expect(lines.filter((line) => line.filter((n) => n === c).length === 1)).toEqual([]);
        const changed = counts.flatMap((row, r) => row.filter((n, i) => rows[r]![i] !== c && rows[r]![i] !== n));
        expect(changed).toEqual([]);
        expect(counts.flat().some((n) => n > 0 && n < 5) || !rows.flat().includes(c)).toBe(true);
      }),
    );
  });
});

describe('A percentage as published [publication.small-numbers]', () => {
  it.each<[number, number, string]>([
    [5, 20, '25.0'],
    [4, 20, 'c'],
    [0, 20, '0.0'],
    [5, 9, 'c'],
    [0, 9, 'c'],
    [5, 10, '50.0'],
    [0, 0, 'z'],
    [5, 20_000, 'low'],
    [10, 20_000, '0.1'],
    [20, 160, '12.5'],
    [2005, 10_000, '20.1'],
  ])('%i of %i is shown as %s', (count, of, expected) => {
    const answer = answered(shownPercentage(count, of, ON));
    expect(answer.result).toBe(expected);
    expect(answer.sentence).toBe(`The percentage is shown as ${expected}.`);
  });

  it('has as many places as asked, by the policy of its audience', () => {
    expect(answered(shownPercentage(5, 20, ON, DISCLOSURE_POLICY, 0)).result).toBe('25');
    expect(answered(shownPercentage(4, 20, ON, { ...DISCLOSURE_POLICY, threshold: 3 })).result).toBe('20.0');
    expect(answered(shownPercentage(5, 20, ON, { ...DISCLOSURE_POLICY, leastDenominator: 21 })).result).toBe('c');
  });
});

describe('What cannot be published', () => {
  const policy = (change: Partial<DisclosurePolicy>) => () =>
    smallNumbers([[1]], ON, { ...DISCLOSURE_POLICY, ...change });
  it.each<[string, string, () => unknown]>([
    ['counts', 'no-cells', () => smallNumbers([], ON)],
    ['counts', 'no-cells', () => smallNumbers([[]], ON)],
    ['counts', 'not-a-rectangle', () => smallNumbers([[1, 2], [3]], ON)],
    ['counts', 'not-a-whole-number', () => smallNumbers([[1.5]], ON)],
    ['counts', 'not-a-whole-number', () => smallNumbers([[-1]], ON)],
    ['alsoHidden', 'another-shape', () => smallNumbers([[1]], ON, DISCLOSURE_POLICY, [[true]])],
    ['alsoHidden', 'another-shape', () => smallNumbers([[1]], ON, DISCLOSURE_POLICY, [[true], [true]])],
    ['threshold', 'not-a-whole-number', policy({ threshold: 1 })],
    ['roundTo', 'not-a-whole-number', policy({ roundTo: 0 })],
    ['leastDenominator', 'not-a-whole-number', policy({ leastDenominator: -1 })],
    ['count', 'more-than-all', () => shownPercentage(11, 10, ON)],
    ['count', 'not-a-whole-number', () => shownPercentage(-1, 10, ON)],
    ['of', 'not-a-whole-number', () => shownPercentage(1, 10.5, ON)],
    ['on', 'not-a-civil-date', () => smallNumbers([[1]], '2026-02-30')],
  ])('is refused by %s: %s', (field, rule, call) => expectRefused(call, field, rule));
});
