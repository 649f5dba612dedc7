import type { Document } from 'mongodb';
import { inOrderOf } from './compare-values.ts';
import { evaluate } from './loopback-expressions.ts';
import { fits } from './loopback-filters.ts';
import { unknown } from './loopback-refusal.ts';

type Stage = (rows: readonly Document[], given: unknown, now: Date) => readonly Document[];

const STAGES: Readonly<Record<string, Stage>> = {
  $match: (rows, filter, now) => rows.filter((row) => fits(row, filter as Document, now)),
  $sort: (rows, sort) => rows.toSorted(inOrderOf(sort as Record<string, number>)),
  $limit: (rows, limit) => rows.slice(0, Number(limit)),
  $group: (rows, given, now) => {
    const { _id, ...fields } = given as Document;
    const groups = Map.groupBy(rows, (row) => evaluate(_id, row, now));
    return [...groups].map(([key, members]) => ({
      _id: key,
      ...Object.fromEntries(
        Object.entries(fields).map(([field, how]) => [field, gathered(how as Document, members, now)]),
      ),
    }));
  },
};

function gathered(how: Document, rows: readonly Document[], now: Date): unknown {
  const [operator, expression] = Object.entries(how)[0]!;
  if (operator === '$first') return evaluate(expression, rows[0]!, now);
  if (operator === '$sum') return rows.reduce((sum, row) => sum + Number(evaluate(expression, row, now)), 0);
  throw unknown(`the group’s ${operator}`);
}

export function throughPipeline(
  rows: readonly Document[],
  pipeline: readonly Document[],
  now: Date,
): readonly Document[] {
  return pipeline.reduce<readonly Document[]>((left, stage) => {
    const [operator, given] = Object.entries(stage)[0]!;
    const known = STAGES[operator];
    if (!known) throw unknown(`the stage ${operator}`);
    return known(left, given, now);
  }, rows);
}
