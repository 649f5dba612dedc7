import { createHash } from 'node:crypto';
import { holds } from './check-value.ts';
import type { Collection, FieldKind } from './collection.ts';
import type { QueryPlan, Scalar } from './query-plan.ts';

type Shape = Pick<QueryPlan, 'conditions' | 'within' | 'sort' | 'descending'>;
/** Where a page begins: after a row, or backwards from one. */
type Seen = Pick<QueryPlan, 'after' | 'backwards'>;

/** A cursor belongs to one query: a digest of the query's shape refuses it under another. */
const digestOf = (view: string, { conditions, within, sort, descending }: Shape): string =>
  createHash('sha256')
    .update(JSON.stringify([view, conditions, within, sort, descending]))
    .digest('base64url')
    .slice(0, 12);

export const writeCursor = (view: string, shape: Shape, seen: readonly Scalar[], backwards: boolean): string =>
  Buffer.from(JSON.stringify([digestOf(view, shape), backwards, ...seen])).toString('base64url');

/** Sort values and id of the row that was seen; undefined when the text is no cursor of this query. */
export function readCursor(collection: Collection, shape: Shape, cursor: string): Seen | undefined {
  const parts = parse(cursor);
  if (parts?.length !== shape.sort.length + 3 || parts[0] !== digestOf(collection.view, shape)) return undefined;
  const backwards = parts[1];
  const values = parts.slice(2);
  if (typeof backwards !== 'boolean') return undefined;
  const kinds: FieldKind[] = [...shape.sort.map((field) => collection.fields[field]!), 'string'];
  return values.every((value, i) => holds(kinds[i]!, value)) ? { after: values as Scalar[], backwards } : undefined;
}

function parse(cursor: string): unknown[] | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
