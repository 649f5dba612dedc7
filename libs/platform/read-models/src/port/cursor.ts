import { createHash } from 'node:crypto';
import { holds } from './check-value.ts';
import type { Collection, FieldKind } from './collection.ts';
import type { QueryPlan, Scalar } from './query-plan.ts';

type Shape = Pick<QueryPlan, 'conditions' | 'sort' | 'descending'>;

/** A cursor belongs to one query: a digest of the query's shape refuses it under another. */
const digestOf = (view: string, { conditions, sort, descending }: Shape): string =>
  createHash('sha256')
    .update(JSON.stringify([view, conditions, sort, descending]))
    .digest('base64url')
    .slice(0, 12);

export const writeCursor = (view: string, shape: Shape, after: readonly Scalar[]): string =>
  Buffer.from(JSON.stringify([digestOf(view, shape), ...after])).toString('base64url');

/** The last row's sort values and id; undefined when the text is no cursor of this query. */
export function readCursor(collection: Collection, shape: Shape, cursor: string): readonly Scalar[] | undefined {
  const parts = parse(cursor);
  if (parts?.length !== shape.sort.length + 2 || parts[0] !== digestOf(collection.view, shape)) return undefined;
  const values = parts.slice(1);
  const kinds: FieldKind[] = [...shape.sort.map((field) => collection.fields[field]!), 'string'];
  return values.every((value, i) => holds(kinds[i]!, value)) ? (values as Scalar[]) : undefined;
}

function parse(cursor: string): unknown[] | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
