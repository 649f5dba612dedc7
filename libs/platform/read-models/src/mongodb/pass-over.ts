import { randomUUID } from 'node:crypto';
import { comparePositions } from '#platform/event-sourcing';
import type { Checkpoint } from '../port/checkpoint.ts';
import { collectionName } from '../port/collection.ts';
import { CheckpointConflict } from '../port/read-model-errors.ts';
import type { ViewBatch } from '../port/view-store.ts';
import type { ViewCollections } from './view-collections.ts';

/** Of most events most views show nothing: only their checkpoints move, and on from where each stands. */
export const isPassedOver = ({ from, to, stop, goLive, upserts, deletes, released, queue }: ViewBatch): boolean =>
  ![stop, goLive, from === to].some(Boolean) &&
  [upserts, deletes, released, queue].every(({ length }) => length === 0) &&
  (!from || (to !== null && comparePositions(to.position, from.position) > 0));

/** Those that go on from one place to another in one command; a mark of its own says which of them it moved. */
export async function passOver(
  { builds }: ViewCollections,
  batches: readonly ViewBatch[],
): Promise<ReadonlyMap<ViewBatch, CheckpointConflict>> {
  const refused = new Map<ViewBatch, CheckpointConflict>();
  const alike = Map.groupBy(batches, ({ from, to }) => JSON.stringify([from, to]));
  await Promise.all(
    [...alike.values()].map(async (same) => {
      const [{ from, to }] = same as [ViewBatch, ...ViewBatch[]];
      const movedBy = randomUUID();
      const _id = { $in: same.map(({ generation }) => generation) };
      const change = { $set: { checkpoint: to, stop: null, movedBy }, $inc: { batches: 1 } };
      const moved = await builds.updateAll({ _id, ...standingAt(from) }, change);
      if (moved === same.length) return;
      const ours = new Set((await builds.find({ _id, movedBy }, { fields: ['_id'] })).map((row) => row._id));
      for (const batch of same) if (!ours.has(batch.generation)) refused.set(batch, conflict(batch));
    }),
  );
  return refused;
}

export const standingAt = (from: Checkpoint | null) =>
  from ? { 'checkpoint.position': from.position, 'checkpoint.eventId': from.eventId } : { checkpoint: null };

const conflict = ({ collection }: ViewBatch): CheckpointConflict =>
  new CheckpointConflict(collectionName(collection), 'the batch does not go on from the stored checkpoint');
