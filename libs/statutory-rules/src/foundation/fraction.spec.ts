import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { expectRefused } from '../testing/expect-refused.ts';
import {
  addFractions,
  atLeast,
  compareFractions,
  divideFractions,
  fraction,
  hours,
  minutes,
  multiplyFractions,
  percentage,
  oneOf,
  printed,
  reduced,
  wholeNumber,
} from './index.ts';

const shares = fc
  .tuple(fc.nat({ max: Number.MAX_SAFE_INTEGER }), fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }))
  .map(([n, d]) => fraction(n, d));

describe('An exact fraction', () => {
  it.each<[number, number, number, string]>([
    [16, 18, 2, '88.89'],
    [20, 201, 1, '10.0'],
    [1, 8, 0, '13'],
    [199, 200, 0, '100'],
    [0, 5, 2, '0.00'],
    [3, 2, 1, '150.0'],
  ])('%i of %i to %i places is %s %%', (n, d, places, text) => expect(percentage(fraction(n, d), places)).toBe(text));

  it.each<[number, number, number, string]>([
    [9999, 1000, 2, '10.00'],
    [1, 200, 2, '0.01'],
    [5, 2, 0, '3'],
    [9, 10, 0, '1'],
    [99, 100, 1, '1.0'],
  ])('%i / %i to %i places prints %s, half up', (n, d, places, text) =>
    expect(printed(fraction(n, d), places)).toBe(text),
  );

  it.each<[string, string, () => unknown]>([
    ['places', 'not-a-whole-number', () => printed(fraction(1, 2), -1)],
    ['denominator', 'too-large', () => printed(fraction(1, Number.MAX_SAFE_INTEGER))],
    ['minutes', 'not-a-whole-number', () => minutes(1.5)],
    ['hours', 'not-whole-minutes', () => hours(0.51)],
    ['hours', 'not-whole-minutes', () => hours(-1)],
    ['taught', 'not-whole-minutes', () => hours(Number.NaN, 'taught')],
    ['year', 'not-a-whole-number', () => wholeNumber(0, 'year', 1)],
    ['place', 'not-one-of', () => oneOf('home', ['school'], 'place')],
  ])('and other numbers: %s refused as %s', (field, rule, call) => expectRefused(call, field, rule));

  it('says what a number or a word should have been', () => {
    expect(() => wholeNumber(0, 'year', 1)).toThrow('year: must be a whole number, 1 or more');
    expect(() => oneOf('home', ['school', 'unit'], 'place')).toThrow('place: must be one of school, unit');
  });

  it('is printed to the largest denominator that can be', () => {
    const most = Math.floor(Number.MAX_SAFE_INTEGER / 10);
    expect(printed(fraction(most - 1, most), 0)).toBe('1');
    expectRefused(() => printed(fraction(1, most + 1), 0), 'denominator', 'too-large');
  });

  it('compares exactly where the rounded figures agree', () => {
    expect(atLeast(fraction(20, 201), fraction(10, 100))).toBe(false);
    expect(atLeast(fraction(20, 200), fraction(10, 100))).toBe(true);
  });

  it.each<[number, number]>([
    [1, 0],
    [-1, 2],
    [1.5, 2],
    [Number.NaN, 1],
    [2 ** 53, 1],
  ])('is not %d / %d', (n, d) =>
    expectRefused(() => fraction(n, d), d === 0 ? 'denominator' : 'numerator', 'not-a-whole-number'),
  );

  it.each<[string, { n: number; d: number }]>([
    ['denominator', { n: 1, d: 0 }],
    ['numerator', { n: -5, d: 2 }],
    ['numerator', { n: Number.NaN, d: 2 }],
    ['denominator', { n: 1, d: 1.5 }],
  ])('that came from outside with a wrong %s is refused wherever it is used', (field, share) => {
    const half = fraction(1, 2);
    const uses = [
      () => printed(share),
      () => percentage(share),
      () => atLeast(half, share),
      () => compareFractions(share, half),
      () => reduced(share),
      () => multiplyFractions(share, half),
      () => addFractions(half, share),
    ];
    uses.forEach((use) => expectRefused(use, field, 'not-a-whole-number'));
  });

  it('adds and divides', () => {
    expect(addFractions(fraction(1, 6), fraction(1, 3))).toEqual({ n: 1, d: 2 });
    expect(divideFractions(fraction(3, 4), fraction(3, 2))).toEqual({ n: 1, d: 2 });
    expectRefused(() => divideFractions(fraction(1), fraction(0)), 'denominator', 'not-a-whole-number');
  });

  it('orders as unbounded arithmetic does', () => {
    fc.assert(
      fc.property(shares, shares, (a, b) => {
        const exact = BigInt(a.n) * BigInt(b.d) - BigInt(b.n) * BigInt(a.d);
        expect(BigInt(compareFractions(a, b))).toBe(exact === 0n ? 0n : exact < 0n ? -1n : 1n);
      }),
    );
  });

  it.each([18.01, -1, Number.POSITIVE_INFINITY])('%d hours are no whole minutes', (count) =>
    expectRefused(() => hours(count), 'hours', 'not-whole-minutes'),
  );
});
