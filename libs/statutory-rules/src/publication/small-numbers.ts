import {
  apply,
  civilDate,
  counted,
  demand,
  eachNamed,
  wholeNumber,
  type Application,
  type IsoDate,
  type Judgement,
} from '../foundation/index.ts';
import { smallNumbersRule, type DataSymbol, type DisclosurePolicy } from './data/publication-law.ts';
import { checkPolicy, yesOrNo } from './disclosure-policy.ts';
import { givenAway, primary, secondary, withTotals, type Mask } from './suppression.ts';
import { guardedWhole } from './whole-table.ts';

/** `c`: suppressed. `low`: rounds to zero, but is not zero. */
export type ShownCount = number | Extract<DataSymbol, 'c' | 'low'>;

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

/**
 * A table of counts as it may leave the council: primary suppression, then secondary, then rounding. Domain reference
 * 8.4. Looked up on the day of publication. Someone who holds all that is shown, totals included, can bound no suppressed
 * count more closely than the threshold.
 * @param counts rows of cells without totals, all of one length
 * @param own the council's policy for this audience; by default that of the day
 * @param alsoHidden the mask of an earlier table of the same children, taken over cell for cell: so the same children by
 * provider and by area are laid out alike; a caveat warns where the earlier table shows what this one hides
 * @throws InvalidInput `not-a-civil-date`, `no-cells`, `not-a-rectangle`, `not-a-whole-number` (a total that is no longer
 * exact too), `another-shape` and `not-yes-or-no` (the mask), and as `checkPolicy`
 */
export function smallNumbers(
  counts: readonly (readonly number[])[],
  on: IsoDate,
  own: DisclosurePolicy | null = null,
  alsoHidden: Mask | null = null,
): Application<ShownTable> {
  checkTable(counts);
  const height = counts.length + 1;
  return judged({ counts, on, policy: own, alsoHidden }, height, alsoHidden);
}

/** One row of cells with its total, where there are no columns to add up. @throws as {@link smallNumbers} */
export function smallNumbersInRow(
  cells: readonly number[],
  on: IsoDate,
  own: DisclosurePolicy | null = null,
  alsoHidden: Mask | null = null,
): Application<ShownTable> {
  const counts = [cells];
  checkTable(counts);
  // A table of one row: the totals of its columns repeat it, and are hidden with it.
  const repeated = alsoHidden === null ? null : [...alsoHidden, ...alsoHidden];
  return judged({ counts, on, policy: own, alsoHidden }, 1, repeated);
}

interface Inputs {
  readonly counts: readonly (readonly number[])[];
  readonly on: IsoDate;
  readonly policy: DisclosurePolicy | null;
  readonly alsoHidden: Mask | null;
}

function judged(inputs: Inputs, height: number, earlier: Mask | null): Application<ShownTable> {
  civilDate(inputs.on, 'on');
  if (inputs.policy !== null) checkPolicy(inputs.policy);
  const table = withTotals(inputs.counts);
  eachCell(inputs.counts, 'counts', wholeNumber);
  table.flat().forEach((total) => wholeNumber(total, 'counts'));
  const alike = earlier === null || sameShape(earlier, table);
  demand(alike, 'alsoHidden', 'another-shape', 'must be the mask of a table laid out alike');
  if (earlier !== null) eachCell(earlier, 'alsoHidden', yesOrNo);
  return apply(smallNumbersRule, inputs.on, inputs, ({ unguarded, shownEarlier, ...stated }): Judgement<ShownTable> => {
    const policy = inputs.policy ?? stated;
    const small = primary(table, policy.smallestCountShown);
    const first = small.map((row, r) => row.map((each, c) => each || (earlier?.[r]?.[c] ?? false)));
    const whole = policy.secondary
      ? guardedWhole(table, secondary(table, first), policy.smallestCountShown, height)
      : first;
    const lines = policy.sumOfSmallCounts === 'blocked' ? givenAway(small, whole) : [];
    const mask = whole.slice(0, height);
    const result = {
      rows: mask.map((row, r) => row.map((hides, c) => (hides ? 'c' : rounded(table[r]![c]!, policy.roundCountsTo)))),
      mask,
      blocked: height === 1 ? lines.filter((line) => line === 'row 1') : lines,
      policy,
    };
    const more = earlier !== null && mask.some((row, r) => row.some((hides, c) => hides && !earlier[r]![c]!));
    const open = !policy.secondary && mask.flat().includes(true);
    const caveats = [...(open ? unguarded.caveats : []), ...(more ? shownEarlier.caveats : [])];
    return { result, sentence: sentenceOf(result), caveats };
  });
}

function sentenceOf({ policy: { smallestCountShown, roundCountsTo }, mask, blocked }: ShownTable): string {
  const small = smallestCountShown === 2 ? 'of 1' : `from 1 to ${smallestCountShown - 1}`;
  const hidden = mask.flat().filter(Boolean).length;
  const words = hidden === 0 ? 'nothing suppressed' : `${counted(hidden, 'count')} suppressed`;
  const others = roundCountsTo === 1 ? '' : `, the others rounded half up to multiples of ${roundCountsTo}`;
  const stop = blocked.length === 0 ? '' : `; not to be published: ${blocked.join(', ')}`;
  return `Counts ${small} are confidential: ${words}${others}${stop}.`;
}

function rounded(count: number, to: number): ShownCount {
  const shown = Math.floor((2 * count + to) / (2 * to)) * to;
  return shown === 0 && count > 0 ? 'low' : shown;
}

/** @throws InvalidInput of the cell `counts[2][0]`, as the check */
const eachCell = <Cell extends number | boolean>(
  rows: readonly (readonly Cell[])[],
  field: string,
  check: (cell: Cell, place: string) => void,
): void => eachNamed(rows, field, (row, place) => eachNamed(row, place, (cell, at) => check(cell, at)));

function checkTable(counts: readonly (readonly number[])[]): void {
  const width = counts[0]?.length ?? 0;
  demand(width > 0, 'counts', 'no-cells', 'must hold a cell');
  demand(
    counts.every((row) => row.length === width),
    'counts',
    'not-a-rectangle',
    'must have rows of one length',
  );
}

const sameShape = (mask: Mask, table: readonly (readonly number[])[]): boolean =>
  mask.length === table.length && mask.every((row, index) => row.length === table[index]!.length);
