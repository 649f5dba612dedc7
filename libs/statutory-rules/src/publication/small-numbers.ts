import {
  apply,
  compareFractions,
  counted,
  demand,
  fraction,
  percentage,
  statedFacts,
  wholeNumber,
  type Application,
  type IsoDate,
} from '../foundation/index.ts';
import { smallNumbersRule, type DisclosurePolicy } from './data/publication-law.ts';
import { linesOf, primary, secondary, withTotals, type Mask } from './suppression.ts';

/** `c`: confidential, suppressed. */
export type ShownCount = number | 'c';

export interface ShownTable {
  /** The cells, then the total of each row; the last row holds the totals of the columns. */
  readonly rows: readonly (readonly ShownCount[])[];
  /** To be laid over any other table of the same children, so that no difference gives a count away. */
  readonly mask: Mask;
  /** Lines that the policy does not allow to be published; empty = none. */
  readonly blocked: readonly string[];
  /** The policy that it follows: the council's for this audience, or the default of the day. */
  readonly policy: DisclosurePolicy;
}

/** Suppress 1 to 4, keep 0, secondary suppression, totals shown, no rounding. */
export const DISCLOSURE_POLICY: DisclosurePolicy = statedFacts(smallNumbersRule);

/**
 * A table of counts as it may leave the council: primary suppression, then secondary, then rounding. Domain reference
 * 8.4. Looked up on the day of publication.
 * @param counts rows of cells without totals, all of one length
 * @param own the council's policy for this audience; by default that of the day
 * @param alsoHidden the mask of an earlier table of the same children, laid out alike
 * @throws InvalidInput `no-cells`, `not-a-rectangle`, `not-a-whole-number`, `another-shape` (the mask)
 */
export function smallNumbers(
  counts: readonly (readonly number[])[],
  on: IsoDate,
  own: DisclosurePolicy | null = null,
  alsoHidden: Mask | null = null,
): Application<ShownTable> {
  checkTable(counts);
  if (own !== null) checkPolicy(own);
  const table = withTotals(counts);
  const alike = alsoHidden === null || sameShape(alsoHidden, table);
  demand(alike, 'alsoHidden', 'another-shape', 'must be the mask of a table laid out alike');
  return apply(smallNumbersRule, on, { counts, on, policy: own, alsoHidden }, (stated) => {
    const policy = own ?? stated;
    const small = primary(table, policy.threshold);
    const first = small.map((row, r) => row.map((each, c) => each || (alsoHidden?.[r]?.[c] ?? false)));
    const mask = policy.secondary ? secondary(table, first) : first;
    const blocked = policy.sumOfSmallCounts === 'blocked' ? givenAway(small, mask) : [];
    const rows = table.map((row, r) =>
      row.map((n, c): ShownCount => (mask[r]![c]! ? 'c' : rounded(n, policy.roundTo))),
    );
    return { result: { rows, mask, blocked, policy }, sentence: sentenceOf(policy, mask, blocked) };
  });
}

/** One row of cells with its total, where there are no columns to add up. @throws as {@link smallNumbers} */
export function smallNumbersInRow(
  cells: readonly number[],
  on: IsoDate,
  own: DisclosurePolicy | null = null,
): Application<ShownTable> {
  // A table of one row: the totals of its columns repeat it, and are hidden with it.
  const table = smallNumbers([cells], on, own);
  if (table.kind === 'gap') return table;
  const { policy } = table.result;
  const rows = table.result.rows.slice(0, 1);
  const mask = table.result.mask.slice(0, 1);
  const blocked = table.result.blocked.filter((line) => line === 'row 1');
  return { ...table, result: { rows, mask, blocked, policy }, sentence: sentenceOf(policy, mask, blocked) };
}

function sentenceOf({ threshold }: DisclosurePolicy, mask: Mask, blocked: readonly string[]): string {
  const hidden = mask.flat().filter(Boolean).length;
  const words = hidden === 0 ? 'nothing suppressed' : `${counted(hidden, 'count')} suppressed`;
  const stop = blocked.length === 0 ? '' : `; not to be published: ${blocked.join(', ')}`;
  return `Counts from 1 to ${threshold - 1} are confidential: ${words}${stop}.`;
}

/** A percentage as text, or its symbol: `c` suppressed, `z` not applicable (of none), `low` rounds to zero and is not. */
export type ShownPercentage = string;

/**
 * A percentage as it may leave the council, from unrounded counts, rounded once, half up: suppressed with its count, or
 * of fewer than ten. Domain reference 8.4. Looked up on the day of publication.
 * @throws InvalidInput `not-a-whole-number`, `more-than-all`
 */
export function shownPercentage(
  count: number,
  of: number,
  on: IsoDate,
  own: DisclosurePolicy | null = null,
  places = 1,
): Application<ShownPercentage> {
  demand(wholeNumber(count, 'count') <= wholeNumber(of, 'of'), 'count', 'more-than-all', 'must not be more than all');
  if (own !== null) checkPolicy(own);
  return apply(smallNumbersRule, on, { count, of, on, policy: own, places }, (stated) => {
    const result = percentageOf(count, of, own ?? stated, places);
    return { result, sentence: `The percentage is shown as ${result}.` };
  });
}

function percentageOf(count: number, of: number, { threshold, leastDenominator }: DisclosurePolicy, places: number) {
  if (of === 0) return 'z';
  if (of < leastDenominator || (count > 0 && count < threshold)) return 'c';
  const text = percentage(fraction(count, of), places);
  return Number(text) === 0 && compareFractions(fraction(count), fraction(0)) > 0 ? 'low' : text;
}

const rounded = (count: number, to: number): number => Math.floor((2 * count + to) / (2 * to)) * to;

/** Lines whose hidden counts are all small and whose total is shown: their sum is given away. */
function givenAway(small: Mask, mask: Mask): string[] {
  const height = mask.length;
  return linesOf(mask.map((row) => row.map(Number))).flatMap((line, index) => {
    const hidden = line.slice(0, -1).filter(([row, column]) => mask[row]![column]!);
    const [row, column] = line.at(-1)!;
    const given = hidden.length > 0 && hidden.every(([r, c]) => small[r]![c]!) && !mask[row]![column]!;
    return given ? [index < height ? `row ${index + 1}` : `column ${index - height + 1}`] : [];
  });
}

function checkTable(counts: readonly (readonly number[])[]): void {
  const width = counts[0]?.length ?? 0;
  demand(width > 0, 'counts', 'no-cells', 'must hold a cell');
  demand(
    counts.every((row) => row.length === width),
    'counts',
    'not-a-rectangle',
    'must have rows of one length',
  );
  counts.flat().forEach((count) => wholeNumber(count, 'counts'));
}

function checkPolicy({ threshold, roundTo, leastDenominator }: DisclosurePolicy): void {
  wholeNumber(threshold, 'threshold', 2);
  wholeNumber(roundTo, 'roundTo', 1);
  wholeNumber(leastDenominator, 'leastDenominator', 0);
}

const sameShape = (mask: Mask, table: readonly (readonly number[])[]): boolean =>
  mask.length === table.length && mask.every((row, index) => row.length === table[index]!.length);
