import type { Position } from '#platform/event-sourcing';
import type { Collection } from '../port/collection.ts';
import type { StoredDocument } from '../port/view-store.ts';
import { tableOf } from './collection-table.ts';
import type { Prepared } from './prepared.ts';

/** What the runner folds onto: every id asked for is answered. */
export function loadDocuments(
  prepared: Prepared,
  collection: Collection,
  generation: number,
  ids: readonly string[],
): ReadonlyMap<string, StoredDocument> {
  const rows = prepared
    .arrays(
      `SELECT wanted.value, d.document, d.position, EXISTS
         (SELECT 1 FROM queued_event q WHERE q.generation = @generation AND q.document = wanted.value)
       FROM json_each(@ids) AS wanted LEFT JOIN ${tableOf({ ...collection, generation })} d ON d.id = wanted.value`,
    )
    .all({ generation, ids: JSON.stringify(ids) }) as [string, string | null, Position | null, 0 | 1][];
  return new Map(
    rows.map(([id, text, position, parked]) => [id, { text: text ?? undefined, position, parked: parked === 1 }]),
  );
}
