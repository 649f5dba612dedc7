import type { Collection, JsonObject } from './collection.ts';
import { writeCursor } from './cursor.ts';
import type { Page, Row } from './query.ts';
import type { QueryPlan, Scalar } from './query-plan.ts';

/** A page that was reached by a cursor has one before it, or after it where it was reached backwards. */
export function cursorsAround(
  collection: Collection,
  plan: QueryPlan,
  rows: readonly Row[],
  more: boolean,
): Pick<Page, 'next' | 'previous'> {
  const [first, last] = [rows[0], rows.at(-1)];
  const cursor = ({ id, document }: Row, backwards: boolean) => {
    const seen = [...plan.sort.map((field) => (document as JsonObject)[field] as Scalar), id];
    return writeCursor(collection.view, plan, seen, backwards);
  };
  const [before, after] = plan.backwards ? [more, true] : [plan.after !== null, more];
  return {
    next: last && after ? cursor(last, false) : null,
    previous: first && before ? cursor(first, true) : null,
  };
}
