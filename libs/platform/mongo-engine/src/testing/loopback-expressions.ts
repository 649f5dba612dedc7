import type { Document } from 'mongodb';
import { compareValues, valueAt } from './compare-values.ts';
import { unknown } from './loopback-refusal.ts';

type Values = readonly unknown[];
const sum = (values: Values): unknown => {
  const total = values.reduce<number>((added, value) => added + Number(value), 0);
  return values.some((value) => value instanceof Date) ? new Date(total) : total;
};

const OPERATORS: Readonly<Record<string, (values: Values) => unknown>> = {
  $eq: ([a, b]) => compareValues(a, b) === 0,
  $gt: ([a, b]) => compareValues(a, b) > 0,
  $lte: ([a, b]) => compareValues(a, b) <= 0,
  $and: (values) => values.every(Boolean),
  $or: (values) => values.some(Boolean),
  $add: sum,
  $ifNull: (values) => values.find((value) => value !== null && value !== undefined) ?? null,
  $cond: ([test, yes, no]) => (test ? yes : no),
};

/** What an expression says of a row, at an instant of the server. */
export function evaluate(expression: unknown, row: Document, now: Date): unknown {
  if (expression === '$$NOW') return now;
  if (typeof expression === 'string' && expression.startsWith('$')) return valueAt(row, expression.slice(1));
  if (typeof expression !== 'object' || expression === null || expression instanceof Date) return expression;
  const [operator, values] = Object.entries(expression)[0] ?? [];
  if (operator === '$literal') return values;
  const known = OPERATORS[operator ?? ''];
  if (!known) throw unknown(`the expression ${operator}`);
  return known((values as Values).map((value) => evaluate(value, row, now)));
}
