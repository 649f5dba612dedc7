import { streamName, type EventStore } from '#platform/event-sourcing';
import type { ViewProgress } from '#platform/gateway';
import type { ReadModels } from '#platform/read-models';
import { childStream } from './child.ts';
import { childRecord, type ChildRecord } from '../views/child-record/child-record.ts';

type Sources = Readonly<{
  readModels: Pick<ReadModels, 'get'>;
  events: Pick<EventStore, 'readStream'>;
  views: ViewProgress;
}>;

/**
 * A child's record with all that was told of this child until now: of what is recorded of others meanwhile it waits for
 * nothing, since a command that asks would wait for every command before it.
 */
export async function recordAsTold({ readModels, events, views }: Sources, childId: string) {
  const read = (): Promise<ChildRecord | undefined> => readModels.get(childRecord.collection, childId);
  const record = await read();
  const since = await events.readStream(streamName(childStream.category, childId), (record?.revision ?? -1) + 1);
  const last = since.at(-1)?.position;
  if (!last) return record;
  await views.waitFor([childRecord.collection.view], last);
  return read();
}
