import { comparePositions } from '#platform/event-sourcing';
import type { Checkpoint } from '../port/checkpoint.ts';
import { collectionName } from '../port/collection.ts';
import { CheckpointConflict } from '../port/read-model-errors.ts';
import type { ViewBatch } from '../port/view-store.ts';
import { documentWriter } from './collection-table.ts';
import type { Prepared } from './prepared.ts';

/** Moments at which a crash must lose nothing and repeat nothing; tests crash at each. */
export type Boundary = 'documents-written' | 'checkpoint-written' | 'committed';

/** Inside a transaction. @throws CheckpointConflict before anything of the batch is written */
export function writeBatch(prepared: Prepared, batch: ViewBatch, at: (boundary: Boundary) => void): void {
  const { collection, generation, from, to } = batch;
  checkProgress(prepared, batch);
  const { put, remove } = documentWriter(prepared, collection, generation);
  for (const id of batch.deletes) remove(id);
  for (const document of batch.upserts) put(document);
  writeQueue(prepared, batch);
  at('documents-written');
  if (from !== to || batch.stop)
    prepared
      .rows('UPDATE generation SET checkpoint = ?, stop = ? WHERE generation = ?')
      .run(to && JSON.stringify(to), batch.stop && JSON.stringify(batch.stop), generation);
  if (batch.goLive)
    prepared
      .rows(
        `INSERT INTO live (view, version, generation) VALUES (?, ?, ?)
         ON CONFLICT (view, version) DO UPDATE SET generation = max(generation, excluded.generation)`,
      )
      .run(collection.view, collection.version, generation);
  at('checkpoint-written');
}

function checkProgress(prepared: Prepared, { collection, generation, from, to }: ViewBatch): void {
  const name = collectionName(collection);
  const row = prepared.rows('SELECT checkpoint FROM generation WHERE generation = ?').get(generation) as
    { checkpoint: string | null } | undefined;
  if (!row) throw new CheckpointConflict(name, 'the generation was dropped');
  const stored = row.checkpoint === null ? null : (JSON.parse(row.checkpoint) as Checkpoint);
  if (stored?.position !== from?.position || stored?.eventId !== from?.eventId)
    throw new CheckpointConflict(name, 'the batch does not go on from the stored checkpoint');
  if (from && (!to || comparePositions(to.position, from.position) < 0))
    throw new CheckpointConflict(name, 'a checkpoint never goes back');
}

function writeQueue(prepared: Prepared, { generation, released, queue }: ViewBatch): void {
  for (const document of released)
    prepared.rows('DELETE FROM queued_event WHERE generation = ? AND document = ?').run(generation, document);
  for (const { document, position, eventId, code } of queue)
    prepared.rows('INSERT INTO queued_event VALUES (?, ?, ?, ?, ?)').run(generation, document, position, eventId, code);
}
