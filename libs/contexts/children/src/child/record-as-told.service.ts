import { streamName, type EventStore } from '#platform/event-sourcing';
import { asTold, type ViewProgress } from '#platform/gateway';
import type { ReadModels } from '#platform/read-models';
import { childStream } from './child.ts';
import { childRecord, type ChildRecord } from '../views/child-record/child-record.ts';

type Sources = Readonly<{
  readModels: Pick<ReadModels, 'get'>;
  events: Pick<EventStore, 'readStream'>;
  views: ViewProgress;
}>;

/** A child's record with all that was told of this child until now; of others it waits for nothing. */
export async function recordAsTold(sources: Sources, childId: string) {
  const read = (): Promise<ChildRecord | undefined> => sources.readModels.get(childRecord.collection, childId);
  const record = await read();
  const stream = streamName(childStream.category, childId);
  const waited = await asTold(sources, { stream, revision: record?.revision, view: childRecord.collection.view });
  return waited ? read() : record;
}
