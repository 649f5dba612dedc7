import { comparePositions } from '#platform/event-sourcing';
import type { Checkpoint } from '../port/checkpoint.ts';
import { collectionName } from '../port/collection.ts';
import { CheckpointConflict } from '../port/read-model-errors.ts';
import type { ViewBatch } from '../port/view-store.ts';
import { documentWriter } from './collection-table.ts';
import type { Prepared } from './prepared.ts';

/** Moments at which a crash must lose nothing and repeat nothing; tests crash at each. */
export type Boundary = 'documents-written' | 'checkpoint-written' | 'committed';

type Written = Error | undefined;

/**
 * Inside a transaction. A batch that does not go on from its stored checkpoint is refused before anything of it is written,
 * so that it leaves the others without a savepoint of its own. Views mostly move together: their checkpoints are read by
 * one statement, and written by another.
 */
export function writeBatches(
  prepared: Prepared,
  batches: readonly ViewBatch[],
  at: (boundary: Boundary) => void,
): readonly Written[] {
  const stored = storedCheckpoints(prepared, batches);
  const taken = new Set<number>();
  const results = batches.map((batch) => {
    const refused = refusal(stored, batch, taken);
    if (refused) return refused;
    taken.add(batch.generation);
    writeDocuments(prepared, batch);
    at('documents-written');
    return undefined;
  });
  const written = batches.filter((_, n) => !results[n]);
  writeCheckpoints(prepared, written);
  for (const batch of written) {
    if (batch.goLive) goLive(prepared, batch);
    at('checkpoint-written');
  }
  return results;
}

function writeDocuments(prepared: Prepared, batch: ViewBatch): void {
  const { collection, generation, upserts, deletes } = batch;
  if (upserts.length + deletes.length > 0) {
    const { put, remove } = documentWriter(prepared, collection, generation);
    for (const id of deletes) remove(id);
    for (const document of upserts) put(document);
  }
  writeQueue(prepared, batch);
}

function storedCheckpoints(prepared: Prepared, batches: readonly ViewBatch[]): Map<number, string | null> {
  const rows = prepared
    .rows('SELECT generation, checkpoint FROM generation WHERE generation IN (SELECT value FROM json_each(?))')
    .all(JSON.stringify(batches.map(({ generation }) => generation))) as {
    generation: number;
    checkpoint: string | null;
  }[];
  return new Map(rows.map(({ generation, checkpoint }) => [generation, checkpoint]));
}

function writeCheckpoints(prepared: Prepared, batches: readonly ViewBatch[]): void {
  const moved = batches.filter(({ from, to, stop }) => from !== to || stop);
  const write = prepared.rows(
    'UPDATE generation SET checkpoint = ?, stop = ? WHERE generation IN (SELECT value FROM json_each(?))',
  );
  const alike = Map.groupBy(moved, ({ to, stop }) => JSON.stringify([to, stop]));
  for (const same of alike.values()) {
    const { to, stop } = same[0]!;
    const generations = JSON.stringify(same.map(({ generation }) => generation));
    write.run(to && JSON.stringify(to), stop && JSON.stringify(stop), generations);
  }
}

const goLive = (prepared: Prepared, { collection, generation }: ViewBatch): unknown =>
  prepared
    .rows(
      `INSERT INTO live (view, version, generation) VALUES (?, ?, ?)
       ON CONFLICT (view, version) DO UPDATE SET generation = max(generation, excluded.generation)`,
    )
    .run(collection.view, collection.version, generation);

function refusal(stored: ReadonlyMap<number, string | null>, batch: ViewBatch, taken: ReadonlySet<number>): Written {
  const { collection, generation, from, to } = batch;
  const refused = (why: string) => new CheckpointConflict(collectionName(collection), why);
  // Checkpoints are written after all documents, and alike ones together: of two the earlier could be left standing.
  if (taken.has(generation)) return refused('another batch of it was written in the same call');
  const text = stored.get(generation);
  if (text === undefined) return refused('the generation was dropped');
  const reached = text === null ? null : (JSON.parse(text) as Checkpoint);
  if (reached?.position !== from?.position || reached?.eventId !== from?.eventId)
    return refused('the batch does not go on from the stored checkpoint');
  return from && (!to || comparePositions(to.position, from.position) < 0)
    ? refused('a checkpoint never goes back')
    : undefined;
}

function writeQueue(prepared: Prepared, { generation, released, queue }: ViewBatch): void {
  for (const document of released)
    prepared.rows('DELETE FROM queued_event WHERE generation = ? AND document = ?').run(generation, document);
  for (const { document, position, eventId, code } of queue)
    prepared.rows('INSERT INTO queued_event VALUES (?, ?, ?, ?, ?)').run(generation, document, position, eventId, code);
}
