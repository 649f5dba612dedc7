import type { Database } from 'better-sqlite3';
import type { Position } from '#platform/event-sourcing';
import type { Collection } from '../port/collection.ts';
import type { StoredDocument } from '../port/view-store.ts';
import { tableOf } from './collection-table.ts';

/** What the runner folds onto: every id asked for is answered. */
export function loadDocuments(
  database: Database,
  collection: Collection,
  generation: number,
  ids: readonly string[],
): ReadonlyMap<string, StoredDocument> {
  const rows = database
    .prepare(
      `SELECT wanted.value AS id, d.document AS text, d.position, EXISTS
         (SELECT 1 FROM queued_event q WHERE q.generation = @generation AND q.document = wanted.value) AS parked
       FROM json_each(@ids) AS wanted LEFT JOIN ${tableOf({ ...collection, generation })} d ON d.id = wanted.value`,
    )
    .all({ generation, ids: JSON.stringify(ids) }) as {
    id: string;
    text: string | null;
    position: Position | null;
    parked: 0 | 1;
  }[];
  return new Map(
    rows.map(({ id, text, position, parked }) => [id, { text: text ?? undefined, position, parked: parked === 1 }]),
  );
}
