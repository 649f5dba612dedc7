import type { Database } from 'better-sqlite3';
import { comparePositions } from '#platform/event-sourcing';
import type { Checkpoint } from '../port/checkpoint.ts';
import { collectionName } from '../port/collection.ts';
import { CheckpointConflict } from '../port/read-model-errors.ts';
import type { ViewBatch } from '../port/view-store.ts';
import { writingStatements } from './collection-table.ts';

/** Moments at which a crash must lose nothing and repeat nothing; tests crash at each. */
export type Boundary = 'documents-written' | 'checkpoint-written' | 'committed';

/** Inside a transaction. @throws CheckpointConflict, and then nothing of the batch may stay */
export function writeBatch(database: Database, batch: ViewBatch, at: (boundary: Boundary) => void): void {
  const { collection, generation, from, to } = batch;
  checkProgress(database, batch);
  const { upsert, remove } = writingStatements(collection, generation);
  for (const sql of batch.deletes.length > 0 ? remove : []) {
    const statement = database.prepare(sql);
    for (const id of batch.deletes) statement.run({ id });
  }
  const upserts = upsert.map((sql) => database.prepare(sql));
  for (const document of batch.upserts) for (const statement of upserts) statement.run(document);
  writeQueue(database, batch);
  at('documents-written');
  if (from !== to || batch.stop)
    database
      .prepare('UPDATE generation SET checkpoint = ?, stop = ? WHERE generation = ?')
      .run(to && JSON.stringify(to), batch.stop && JSON.stringify(batch.stop), generation);
  if (batch.goLive)
    database
      .prepare(
        `INSERT INTO live (view, version, generation) VALUES (?, ?, ?)
         ON CONFLICT (view, version) DO UPDATE SET generation = max(generation, excluded.generation)`,
      )
      .run(collection.view, collection.version, generation);
  at('checkpoint-written');
}

function checkProgress(database: Database, { collection, generation, from, to }: ViewBatch): void {
  const name = collectionName(collection);
  const row = database.prepare('SELECT checkpoint FROM generation WHERE generation = ?').get(generation) as
    { checkpoint: string | null } | undefined;
  if (!row) throw new CheckpointConflict(name, 'the generation was dropped');
  const stored = row.checkpoint === null ? null : (JSON.parse(row.checkpoint) as Checkpoint);
  if (stored?.position !== from?.position || stored?.eventId !== from?.eventId)
    throw new CheckpointConflict(name, 'the batch does not go on from the stored checkpoint');
  if (from && (!to || comparePositions(to.position, from.position) < 0))
    throw new CheckpointConflict(name, 'a checkpoint never goes back');
}

function writeQueue(database: Database, { generation, released, queue }: ViewBatch): void {
  for (const document of released)
    database.prepare('DELETE FROM queued_event WHERE generation = ? AND document = ?').run(generation, document);
  for (const { document, position, eventId, code } of queue)
    database
      .prepare('INSERT INTO queued_event VALUES (?, ?, ?, ?, ?)')
      .run(generation, document, position, eventId, code);
}
