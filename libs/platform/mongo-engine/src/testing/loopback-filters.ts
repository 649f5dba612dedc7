import type { Document } from 'mongodb';
import { compareValues, sameKind, valueAt } from './compare-values.ts';
import { evaluate } from './loopback-expressions.ts';
import { unknown } from './loopback-refusal.ts';

type Test = (have: unknown, asked: unknown) => boolean;

/** An array holds a value, or is it. */
const equal: Test = (have, asked) =>
  typeof have === 'string' && typeof asked === 'string' ? have === asked : equalOrHolds(have, asked);
const equalOrHolds: Test = (have, asked) =>
  compareValues(have, asked) === 0 || (Array.isArray(have) && have.some((each) => compareValues(each, asked) === 0));
const compared =
  (fits: (difference: number) => boolean): Test =>
  (have, asked) =>
    sameKind(have, asked) && fits(compareValues(have, asked));

const TESTS: Readonly<Record<string, Test>> = {
  $eq: equal,
  $ne: (have, asked) => !equal(have, asked),
  $in: (have, asked) => (asked as unknown[]).some((each) => equal(have, each)),
  $nin: (have, asked) => !(asked as unknown[]).some((each) => equal(have, each)),
  $lt: compared((difference) => difference < 0),
  $lte: compared((difference) => difference <= 0),
  $gt: compared((difference) => difference > 0),
  $gte: compared((difference) => difference >= 0),
  $elemMatch: (have, asked) =>
    Array.isArray(have) &&
    have.some((each) => Object.entries(asked as Document).every(([operator, value]) => TESTS[operator]!(each, value))),
  $exists: (have, asked) => (have !== undefined) === asked,
};

const isOperators = (condition: unknown): condition is Document =>
  typeof condition === 'object' &&
  condition !== null &&
  Object.getPrototypeOf(condition) === Object.prototype &&
  Object.keys(condition).some((key) => key.startsWith('$'));

/** Whether a row fits a filter. Says what it does not know, so that no adapter leans on what nobody tried. */
export function fits(row: Document, filter: Document, now: Date): boolean {
  return Object.entries(filter).every(([key, condition]) => {
    if (key === '$and') return (condition as Document[]).every((each) => fits(row, each, now));
    if (key === '$or') return (condition as Document[]).some((each) => fits(row, each, now));
    if (key === '$expr') return Boolean(evaluate(condition, row, now));
    if (key.startsWith('$')) throw unknown(`the filter ${key}`);
    const have = valueAt(row, key);
    if (!isOperators(condition)) return equal(have, condition);
    return Object.entries(condition).every(([operator, asked]) => {
      const test = TESTS[operator];
      if (!test) throw unknown(`the comparison ${operator}`);
      return test(have, asked);
    });
  });
}

/** What an upsert takes over from its filter. */
export const namedBy = (filter: Document): Document =>
  Object.fromEntries(
    Object.entries(filter).filter(([key, condition]) => !key.startsWith('$') && !isOperators(condition)),
  );
