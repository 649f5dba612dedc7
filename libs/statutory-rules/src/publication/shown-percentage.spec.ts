import { describe, expect, it } from '@jest/globals';
import { answered, inForceOn, type IsoDate } from '../foundation/index.ts';
import { expectRefused } from '../testing/expect-refused.ts';
import {
  shownPercentage,
  smallNumbersInRow,
  smallNumbersRule,
  symbolMeaning,
  type DataSymbol,
  type DisclosurePolicy,
  type PublishedShare,
} from './index.ts';

const ON: IsoDate = '2026-02-02';
const POLICY: DisclosurePolicy = inForceOn(smallNumbersRule, ON).facts;
const share = (count: number, of: number, suppressed = false): PublishedShare => ({ count, of, suppressed });

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
  ])('%i of %i is shown as %s', (count, of, expected) =>
    expect(answered(shownPercentage(share(count, of), ON)).result).toBe(expected),
  );

  it('is suppressed with its count, also with one that protects another', () => {
    const row = [3, 12, 0, 20];
    const { mask } = answered(smallNumbersInRow(row, ON)).result;
    const published = row.map(
      (count, index) => answered(shownPercentage(share(count, 35, mask[0]![index]!), ON)).result,
    );
    expect(published).toEqual(['c', 'c', '0.0', '57.1']);
  });

  it('is suppressed with its whole, even one of none', () => {
    expect(answered(shownPercentage(share(5, 20, true), ON)).result).toBe('c');
    expect(answered(shownPercentage(share(0, 0, true), ON)).result).toBe('c');
  });

  it.each<[string, Partial<PublishedShare>]>([
    ['count', { count: null }],
    ['whole', { of: null }],
    ['count, whatever is suppressed', { count: null, suppressed: true }],
  ])('is not available without its %s', (_, change) =>
    expect(answered(shownPercentage({ ...share(5, 20), ...change }, ON)).result).toBe('x'),
  );

  it.each<[PublishedShare, string]>([
    [share(5, 20), 'The percentage is shown as 25.0.'],
    [share(4, 20), 'The percentage is shown as c (confidential, suppressed).'],
    [share(0, 0), 'The percentage is shown as z (not applicable).'],
    [share(5, 20_000), 'The percentage is shown as low (rounds to zero, but is not zero).'],
    [{ count: null, of: 20, suppressed: false }, 'The percentage is shown as x (not available).'],
  ])('says what its symbol means: %j', (of, sentence) => {
    const answer = answered(shownPercentage(of, ON));
    expect(answer.sentence).toBe(sentence);
    expect(answer.restsOn).toEqual([{ id: 'publication.symbols', version: 'DfE open data' }]);
    expect(answer.inputs).toEqual({ ...of, on: ON, policy: null, places: 1 });
  });

  it('has as many places as asked, by the policy of its audience', () => {
    expect(answered(shownPercentage(share(5, 20), ON, POLICY, 0)).result).toBe('25');
    expect(answered(shownPercentage(share(1, 300), ON, { ...POLICY, smallestCountShown: 1 + 1 }, 0)).result).toBe('c');
    expect(answered(shownPercentage(share(4, 20), ON, { ...POLICY, smallestCountShown: 3 })).result).toBe('20.0');
    expect(answered(shownPercentage(share(5, 20), ON, { ...POLICY, leastCountForPercentage: 21 })).result).toBe('c');
  });
});

describe('What a symbol means [publication.symbols]', () => {
  it.each<[DataSymbol, string]>([
    ['z', 'not applicable'],
    ['x', 'not available'],
    ['c', 'confidential, suppressed'],
    ['low', 'rounds to zero, but is not zero'],
    ['u', 'low reliability'],
  ])('%s: %s', (symbol, meaning) =>
    expect(answered(symbolMeaning(symbol, ON))).toMatchObject({
      result: meaning,
      inputs: { symbol, on: ON },
      sentence: `${symbol} stands for: ${meaning}.`,
    }),
  );
});

describe('A percentage that cannot be [publication.small-numbers] [publication.symbols]', () => {
  it.each<[string, string, () => unknown]>([
    ['count', 'more-than-all', () => shownPercentage(share(11, 10), ON)],
    ['count', 'not-a-whole-number', () => shownPercentage(share(-1, 10), ON)],
    ['of', 'not-a-whole-number', () => shownPercentage(share(1, 10.5), ON)],
    ['count', 'not-a-whole-number', () => shownPercentage({ count: 0.5, of: null, suppressed: false }, ON)],
    ['places', 'not-a-whole-number', () => shownPercentage(share(4, 20), ON, null, -1)],
    ['suppressed', 'not-yes-or-no', () => shownPercentage({ count: 5, of: 20 } as PublishedShare, ON)],
    [
      'smallestCountShown',
      'not-a-whole-number',
      () => shownPercentage(share(4, 20), ON, { ...POLICY, smallestCountShown: 0 }),
    ],
    ['on', 'not-a-civil-date', () => shownPercentage(share(4, 20), '2026-02-30')],
    ['symbol', 'not-one-of', () => symbolMeaning('k' as 'low', ON)],
    ['on', 'not-a-civil-date', () => symbolMeaning('c', '2026-02-30')],
  ])('is refused by %s: %s', (field, rule, call) => expectRefused(call, field, rule));
});
