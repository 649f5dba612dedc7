import { BSON } from 'mongodb';
import type { InOneGo, MongoEngine } from '#platform/mongo-engine';
import { comparePositions } from '#platform/event-sourcing';
import { collectionName } from '../port/collection.ts';
import { CheckpointConflict, DocumentRefused } from '../port/read-model-errors.ts';
import type { Upsert, ViewBatch } from '../port/view-store.ts';
import { standingAt } from './pass-over.ts';
import type { DocumentRow, ViewCollections } from './view-collections.ts';

/** One transaction: the build’s row first, which another runner’s would conflict with. @throws CheckpointConflict @throws DocumentRefused */
export async function writeViewBatch(engine: MongoEngine, rows: ViewCollections, batch: ViewBatch): Promise<void> {
  const { collection, generation, from, to } = batch;
  if (from && (!to || comparePositions(to.position, from.position) < 0))
    throw new CheckpointConflict(collectionName(collection), 'a checkpoint never goes back');
  const documents = batch.upserts.map((each) => rowOf(batch, each));
  await engine.transact(async (session) => {
    await moveOn(rows, batch, session);
    await rows
      .documents(collection, generation)
      .bulk(
        [
          ...batch.deletes.map((_id) => ({ deleteOne: { filter: { _id } } })),
          ...documents.map((row) => ({ replaceOne: { filter: { _id: row._id }, replacement: row, upsert: true } })),
        ],
        { session },
      );
    await writeQueue(rows, batch, session);
  });
}

/** Written also where nothing of it changes, so that of two that write at once one is told. */
async function moveOn({ builds }: ViewCollections, batch: ViewBatch, session: InOneGo): Promise<void> {
  const { collection, generation, from, to, stop, goLive } = batch;
  const change = {
    $inc: { batches: 1 },
    $set: { ...((from !== to || stop) && { checkpoint: to, stop }), ...(goLive && { live: true }) },
  };
  const { matched } = await builds.update({ _id: generation, ...standingAt(from) }, withoutEmpty(change), { session });
  if (matched > 0) return;
  const isThere = (await builds.findOne({ _id: generation }, { session })) !== undefined;
  const why = isThere ? 'the batch does not go on from the stored checkpoint' : 'the generation was dropped';
  throw new CheckpointConflict(collectionName(collection), why);
}

const withoutEmpty = <T extends Readonly<{ $set: object }>>({ $set, ...rest }: T) =>
  Object.keys($set).length > 0 ? { ...rest, $set } : rest;

async function writeQueue({ queued }: ViewCollections, batch: ViewBatch, session: InOneGo): Promise<void> {
  const { generation } = batch;
  if (batch.released.length > 0)
    await queued.remove({ generation, document: { $in: [...batch.released] } }, { session });
  await queued.bulk(
    batch.queue.map(({ document, position, eventId, code }) => {
      const _id = `${generation} ${position} ${document}`;
      const replacement = { _id, generation, document, position, eventId, code };
      return { replaceOne: { filter: { _id }, replacement, upsert: true } };
    }),
    { session },
  );
}

const MAX_BYTES = 16 * 1024 * 1024 - 16 * 1024;
/** Less text than this is never too long, however much of it stands in declared fields too. */
const SURELY_SMALL = 1024 * 1024;

/** Refused before it is sent. @throws DocumentRefused */
function rowOf({ collection }: ViewBatch, { id, position, text, fields }: Upsert): DocumentRow {
  const row: DocumentRow = { _id: id, position, text, f: fields };
  if (text.length > SURELY_SMALL && BSON.calculateObjectSize(row) > MAX_BYTES)
    throw new DocumentRefused(collectionName(collection), 'document', 'is too long with its declared fields');
  return row;
}
