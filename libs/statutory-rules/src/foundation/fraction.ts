import { demand, wholeNumber } from './invalid-input.ts';

/** An exact share, n ÷ d: whole numbers, n of at least 0, d of at least 1. Kept as it was made, not reduced. */
export type Fraction = Readonly<{ n: number; d: number }>;

/** @throws InvalidInput `not-a-whole-number` (a denominator of 0 included: "nothing was possible" is null, not a share) */
export const fraction = (n: number, d = 1): Fraction => ({
  n: wholeNumber(n, 'numerator'),
  d: wholeNumber(d, 'denominator', 1),
});

/** A share that came from outside, checked as {@link fraction} does. */
const checked = ({ n, d }: Fraction): Fraction => fraction(n, d);

/** -1, 0 or 1, exactly. @throws InvalidInput `not-a-whole-number` */
export const compareFractions = (a: Fraction, b: Fraction): -1 | 0 | 1 => compared(checked(a), checked(b));

function compared(a: Fraction, b: Fraction): -1 | 0 | 1 {
  // Whole parts first, then the turned-over remainders: no product that could leave the safe integers.
  const wholeA = Math.floor(a.n / a.d);
  const wholeB = Math.floor(b.n / b.d);
  if (wholeA !== wholeB) return wholeA < wholeB ? -1 : 1;
  const restA = a.n % a.d;
  const restB = b.n % b.d;
  if (restA === 0 || restB === 0) return restA === restB ? 0 : restA === 0 ? -1 : 1;
  return compared({ n: b.d, d: restB }, { n: a.d, d: restA });
}

/** a ≥ b, exactly: how every statutory line (10 %, 50 %) is judged. */
export const atLeast = (a: Fraction, b: Fraction): boolean => compareFractions(a, b) >= 0;

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));

/** The same share in lowest terms. */
export function reduced(share: Fraction): Fraction {
  const { n, d } = checked(share);
  const by = divisor(n, d);
  return { n: n / by, d: d / by };
}

/** @throws InvalidInput `not-a-whole-number` where the exact sum leaves the safe integers */
export function addFractions(one: Fraction, other: Fraction): Fraction {
  const [a, b] = [checked(one), checked(other)];
  const by = divisor(a.d, b.d);
  return reduced(fraction(a.n * (b.d / by) + b.n * (a.d / by), a.d * (b.d / by)));
}

/** @throws InvalidInput `not-a-whole-number` where the exact product leaves the safe integers */
export function multiplyFractions(one: Fraction, other: Fraction): Fraction {
  const [a, b] = [checked(one), checked(other)];
  const left = reduced({ n: a.n, d: b.d });
  const right = reduced({ n: b.n, d: a.d });
  return fraction(left.n * right.n, left.d * right.d);
}

/** @throws InvalidInput `not-a-whole-number` where b is 0 */
export const divideFractions = (a: Fraction, b: Fraction): Fraction => multiplyFractions(a, fraction(b.d, b.n));

/** Decimal text with the given places, rounded once, half up: {n: 2, d: 3} with 2 places is `0.67`. */
export function printed(share: Fraction, places = 2): string {
  wholeNumber(places, 'places');
  const { n, d } = checked(share);
  demand(d * 10 <= Number.MAX_SAFE_INTEGER, 'denominator', 'too-large', 'is too large to print exactly');
  const digits: number[] = [];
  let rest = n % d;
  for (let place = 0; place < places; place += 1) {
    digits.push(Math.floor((rest * 10) / d));
    rest = (rest * 10) % d;
  }
  const units = String(Math.floor(n / d)) + digits.join('');
  // A string of digits plus one, so that no place is lost: rounding carries through nines.
  const rounded = rest * 2 >= d ? carried(units) : units;
  return places === 0 ? rounded : `${rounded.slice(0, -places)}.${rounded.slice(-places)}`;
}

function carried(digits: string): string {
  const nines = /9*$/.exec(digits)![0].length;
  const head = digits.slice(0, digits.length - nines);
  const last = head.at(-1);
  return `${head.slice(0, -1)}${last === undefined ? '1' : Number(last) + 1}${'0'.repeat(nines)}`;
}

/** A share as a percentage without its sign: {n: 16, d: 18} is `88.89`. */
export const percentage = (share: Fraction, places = 2): string =>
  printed(multiplyFractions(share, fraction(100)), places);
