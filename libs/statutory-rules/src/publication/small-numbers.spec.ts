import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { answered, inForceOn, type IsoDate } from '../foundation/index.ts';
import { expectRefused } from '../testing/expect-refused.ts';
import { vectors } from '../testing/vectors.ts';
import { smallNumbers, smallNumbersInRow, smallNumbersRule, type DisclosurePolicy, type ShownCount } from './index.ts';

const ON: IsoDate = '2026-02-02';
const POLICY: DisclosurePolicy = inForceOn(smallNumbersRule, ON).facts;
const STRICT: DisclosurePolicy = { ...POLICY, sumOfSmallCounts: 'blocked' };
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
    expect(shown([row]).blocked).toEqual([]);
    const strict = answered(smallNumbersInRow(row, ON, STRICT));
    expect(strict.result.blocked).toEqual(['row 1']);
    expect(strict.sentence).toBe(
      'Counts from 1 to 4 are confidential: 2 counts suppressed; not to be published: row 1.',
    );
    expect(answered(smallNumbersInRow([3, 12, 0, 20], ON, STRICT)).result.blocked).toEqual([]);
    expect(answered(smallNumbersInRow([5, 12], ON, STRICT)).result.blocked).toEqual([]);
  });

  it.each<[string, number[], ShownCount[]]>([
    ['the smallest, wherever it stands', [3, 20, 12], [c, 20, c, 35]],
    ['leftmost of two equal', [3, 12, 12, 20], [c, c, 12, 20, 47]],
    ['the threshold itself is shown', [4, 5, 6], [c, c, 6, 15]],
    ['nothing small', [0, 0], [0, 0, 0]],
    ['one small, nothing else but zeros', [0, 4], [0, c, c]],
  ])('%s', (_, row, expected) => expect(answered(smallNumbersInRow(row, ON)).result.rows).toEqual([expected]));

  it('says how many', () => {
    expect(answered(smallNumbersInRow([5, 6], ON)).sentence).toBe(
      'Counts from 1 to 4 are confidential: nothing suppressed.',
    );
    expect(answered(smallNumbersInRow([3, 12, 0, 20], ON)).sentence).toBe(
      'Counts from 1 to 4 are confidential: 2 counts suppressed.',
    );
    const alone = { ...POLICY, secondary: false };
    expect(answered(smallNumbersInRow([3, 12, 0, 20], ON, alone)).sentence).toBe(
      'Counts from 1 to 4 are confidential: 1 count suppressed.',
    );
    expect(answered(smallNumbersInRow([2, 3], ON, { ...POLICY, smallestCountShown: 2 })).sentence).toBe(
      'Counts of 1 are confidential: nothing suppressed.',
    );
    expect(answered(smallNumbersInRow([3, 12, 20], ON, { ...POLICY, roundCountsTo: 5 })).sentence).toBe(
      'Counts from 1 to 4 are confidential: 2 counts suppressed, the others rounded half up to multiples of 5.',
    );
  });

  it('keeps hidden what an earlier row of the same children hid', () => {
    const first = answered(smallNumbersInRow([3, 12, 20], ON)).result;
    const second = answered(smallNumbersInRow([6, 12, 20], ON, null, first.mask));
    expect(second.result.rows).toEqual([[c, c, 20, 38]]);
    expect(second.result.mask).toEqual(first.mask);
    expect(second.inputs).toEqual({ counts: [[6, 12, 20]], on: ON, policy: null, alsoHidden: first.mask });
    expect(second.caveats).toEqual([]);
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
        { ...POLICY, secondary: false },
      ).rows[0],
    ).toEqual([c, 12, 15]));

  it('names the lines that a strict policy blocks', () =>
    expect(
      shown(
        [
          [3, 4, 20],
          [4, 3, 30],
          [9, 9, 9],
        ],
        STRICT,
      ).blocked,
    ).toEqual(['row 1', 'row 2', 'column 1', 'column 2']));

  it('names the lines of totals as such', () => {
    const answer = answered(
      smallNumbers(
        [
          [4, 0, 0],
          [0, 4, 0],
          [0, 0, 40],
        ],
        ON,
        STRICT,
      ),
    );
    expect(answer.result.rows).toEqual([
      [c, 0, 0, c],
      [0, c, 0, c],
      [0, 0, 40, 40],
      [c, c, 40, 48],
    ]);
    expect(answer.sentence).toBe(
      'Counts from 1 to 4 are confidential: 6 counts suppressed; not to be published: row of totals, column of totals.',
    );
  });

  it('rounds what is shown, half up, after suppression', () => {
    const policy = { ...POLICY, roundCountsTo: 5 };
    expect(shown([[12, 13, 7, 8]], policy).rows[0]).toEqual([10, 15, 5, 10, 40]);
    expect(shown([[0, 25]], { ...policy, roundCountsTo: 10 }).rows[0]).toEqual([0, 30, 30]);
  });

  it('shows only true zeros as 0: what rounds to it is low', () => {
    expect(shown([[0, 5, 40]], { ...POLICY, roundCountsTo: 20 }).rows[0]).toEqual([0, 'low', 40, 40]);
    expect(shown([[9, 10, 40]], { ...POLICY, roundCountsTo: 20 }).rows[0]).toEqual(['low', 20, 40, 60]);
  });

  it('keeps hidden what an earlier table of the same children hid', () => {
    const first = shown([[3, 12, 20]]);
    const second = answered(smallNumbers([[6, 12, 20]], ON, POLICY, first.mask)).result;
    expect(second.rows[0]).toEqual([c, c, 20, 38]);
  });

  it('warns where the earlier table shows what this one hides', () => {
    const first = shown([[5, 12, 20]]);
    const second = answered(smallNumbers([[3, 12, 20]], ON, null, first.mask));
    expect(second.result.rows[0]).toEqual([c, c, 20, 35]);
    expect(second.caveats).toEqual([
      'The earlier table shows counts that this one hides: one mask for both, or one of them unpublished',
    ]);
    expect(answered(smallNumbers([[5, 12, 20]], ON, null, second.result.mask)).caveats).toEqual([]);
    expect(answered(smallNumbers([[3, 12, 20]], ON)).caveats).toEqual([]);
    const upper = shown([
      [5, 12],
      [30, 40],
      [50, 60],
    ]).mask;
    const lower = answered(
      smallNumbers(
        [
          [3, 12],
          [30, 40],
          [50, 60],
        ],
        ON,
        null,
        upper,
      ),
    );
    expect(lower.result.rows[2]).toEqual([50, 60, 110]);
    expect(lower.caveats).toEqual([
      'The earlier table shows counts that this one hides: one mask for both, or one of them unpublished',
    ]);
  });

  it('answers with the policy that it followed', () => {
    const byDefault = {
      smallestCountShown: 5,
      roundCountsTo: 1,
      secondary: true,
      sumOfSmallCounts: 'allowed',
      leastCountForPercentage: 10,
    };
    expect(shown([[3, 20]]).policy).toEqual(byDefault);
    expect(shown([[3, 20]], STRICT).policy).toEqual(STRICT);
  });

  it('ends, whatever an earlier mask hid', () => {
    const mask = [
      [false, false, true],
      [false, false, false],
    ];
    expect(answered(smallNumbers([[0, 0]], ON, POLICY, mask)).result.rows[0]).toEqual([c, 0, c]);
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
        expect(rows.flat().filter((n) => typeof n === 'number' && n > 0 && n < 5)).toEqual([]);
        expect(lines.filter((line) => line.filter((n) => n === c).length === 1)).toEqual([]);
        const changed = counts.flatMap((row, r) => row.filter((n, i) => rows[r]![i] !== c && rows[r]![i] !== n));
        expect(changed).toEqual([]);
        expect(counts.flat().some((n) => n > 0 && n < 5) || !rows.flat().includes(c)).toBe(true);
      }),
    );
  });
});

describe('What cannot be published [publication.small-numbers]', () => {
  const policy = (change: Partial<DisclosurePolicy>) => () => smallNumbers([[1]], ON, { ...POLICY, ...change });
  it.each<[string, string, () => unknown]>([
    ['counts', 'no-cells', () => smallNumbers([], ON)],
    ['counts', 'no-cells', () => smallNumbers([[]], ON)],
    ['counts', 'not-a-rectangle', () => smallNumbers([[1, 2], [3]], ON)],
    ['counts[0][0]', 'not-a-whole-number', () => smallNumbers([[1.5]], ON)],
    [
      'counts[1][2]',
      'not-a-whole-number',
      () =>
        smallNumbers(
          [
            [1, 1, 1],
            [1, 1, -1],
          ],
          ON,
        ),
    ],
    ['alsoHidden', 'another-shape', () => smallNumbers([[1]], ON, POLICY, [[true]])],
    ['alsoHidden', 'another-shape', () => smallNumbers([[1]], ON, POLICY, [[true], [true]])],
    ['smallestCountShown', 'not-a-whole-number', policy({ smallestCountShown: 1 })],
    ['roundCountsTo', 'not-a-whole-number', policy({ roundCountsTo: 0 })],
    ['leastCountForPercentage', 'not-a-whole-number', policy({ leastCountForPercentage: -1 })],
    ['sumOfSmallCounts', 'not-one-of', policy({ sumOfSmallCounts: 'strict' as 'blocked' })],
    ['secondary', 'not-yes-or-no', policy({ secondary: 'no' as unknown as boolean })],
    ['alsoHidden', 'another-shape', () => smallNumbers([[1]], ON, null, [[true, true], [true]])],
    ['alsoHidden', 'another-shape', () => smallNumbersInRow([1], ON, null, [[true]])],
    ['alsoHidden', 'another-shape', () => smallNumbersInRow([1], ON, null, [])],
    ['counts', 'no-cells', () => smallNumbersInRow([], ON)],
    ['counts', 'not-a-whole-number', () => smallNumbersInRow([Number.MAX_SAFE_INTEGER, 1], ON)],
    ['alsoHidden[0][1]', 'not-yes-or-no', () => smallNumbersInRow([1], ON, null, [[true, 'no' as unknown as boolean]])],
    ['on', 'not-a-civil-date', () => smallNumbers([[1]], '2026-02-30')],
  ])('is refused by %s: %s', (field, rule, call) => expectRefused(call, field, rule));
});
