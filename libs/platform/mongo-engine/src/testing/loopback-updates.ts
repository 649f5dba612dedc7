import type { Document } from 'mongodb';
import { compareValues, valueAt, withValueAt } from './compare-values.ts';
import { evaluate } from './loopback-expressions.ts';
import { unknown } from './loopback-refusal.ts';

type Change = (before: unknown, given: unknown) => unknown;

const CHANGES: Readonly<Record<string, Change>> = {
  $set: (_, given) => given,
  $unset: () => undefined,
  $inc: (before, given) => Number(before ?? 0) + Number(given),
  $max: (before, given) => (before === undefined || compareValues(given, before) > 0 ? given : before),
};

/** A row as an update leaves it: by operators, by a pipeline, or put in its place. */
export function updated(row: Document, update: Document | readonly Document[], isNew: boolean, now: Date): Document {
  if (Array.isArray(update))
    return update.reduce<Document>((before, stage) => staged(before, stage as Document, now), row);
  const operators = Object.entries(update as Document);
  if (!operators.some(([operator]) => operator.startsWith('$'))) return { _id: row['_id'], ...(update as Document) };
  return operators.reduce<Document>((before, [operator, given]) => {
    if (operator === '$setOnInsert' && !isNew) return before;
    const change = operator === '$setOnInsert' ? CHANGES['$set'] : CHANGES[operator];
    if (!change) throw unknown(`the update ${operator}`);
    return Object.entries(given as Document).reduce<Document>(
      (changed, [path, value]) => withValueAt(changed, path, change(valueAt(changed, path), value)),
      before,
    );
  }, row);
}

function staged(row: Document, stage: Document, now: Date): Document {
  const [operator, given] = Object.entries(stage)[0]!;
  if (operator !== '$set') throw unknown(`the stage ${operator} of an update`);
  return Object.entries(given as Document).reduce<Document>(
    (changed, [path, expression]) => withValueAt(changed, path, evaluate(expression, row, now)),
    row,
  );
}
