import type { RecordedEvent } from '#platform/event-sourcing';
import type { ReadModels, View } from '#platform/read-models';

type Documents = ReadonlyMap<string, unknown>;

/** A view worked out anew: every event from the first, in memory, one after the other. */
export function foldedFromZero({ types, documents, fold }: View, events: readonly RecordedEvent[]): Documents {
  const folded = new Map<string, unknown>();
  for (const event of events.filter(({ type }) => types.includes(type)))
    for (const id of documents(event)) {
      const document = fold(folded.get(id), event, id);
      if (document === undefined) folded.delete(id);
      else folded.set(id, document);
    }
  return folded;
}

/** A view as its readers find it. */
export async function stored({ collection }: View, readModels: ReadModels): Promise<Documents> {
  const found = new Map<string, unknown>();
  let cursor: string | null = null;
  do {
    const { rows, next }: Awaited<ReturnType<ReadModels['find']>> = await readModels.find(collection, {
      ...{ limit: 1000 },
      ...(cursor !== null && { cursor }),
    });
    for (const { id, document } of rows) found.set(id, document);
    cursor = next;
  } while (cursor !== null);
  return found;
}
