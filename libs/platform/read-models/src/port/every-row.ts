import type { Collection, Fields } from './collection.ts';
import { MAX_LIMIT, type Page, type Query, type Row } from './query.ts';
import type { ReadModels } from './read-models.ts';

/** Every document that fits, a page after the other: for what is one record’s, of which nobody may miss the last. */
export async function everyRow<D, F extends Fields>(
  readModels: Pick<ReadModels, 'find'>,
  collection: Collection<D, F>,
  query: Omit<Query<F>, 'limit' | 'cursor'>,
): Promise<readonly Row<D>[]> {
  const rows: Row<D>[] = [];
  for (let cursor: string | null | undefined; cursor !== null;) {
    const from: { cursor?: string } = cursor === undefined ? {} : { cursor };
    const page: Page<D> = await readModels.find(collection, { ...query, limit: MAX_LIMIT, ...from });
    rows.push(...page.rows);
    cursor = page.next;
  }
  return rows;
}

/** The documents there are among these, however many are named. */
export async function everyNamed<D, F extends Fields>(
  readModels: Pick<ReadModels, 'getMany'>,
  collection: Collection<D, F>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Row<D>>> {
  const named = [...new Set(ids)];
  const rows = new Map<string, Row<D>>();
  for (let n = 0; n < named.length; n += MAX_LIMIT)
    for (const [id, row] of await readModels.getMany(collection, named.slice(n, n + MAX_LIMIT))) rows.set(id, row);
  return rows;
}
