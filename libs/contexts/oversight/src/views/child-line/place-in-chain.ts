import { afterNext, beforeFirst, type ChainWalk, type PersistedEvent } from '#platform/event-sourcing';

/** Where an event stands among those of its record, and whether it is still as it was written. */
export type PlaceInChain = Readonly<{
  /** From one on. */
  place: number;
  /** SHA-256 of it and of what stands before it, as recorded; null where its text cannot be read as such. */
  fingerprint: string | null;
  /** Of the entry before; of the first, that of the record’s name. */
  follows: string;
  /** Why this entry, or one before it, is not as it was written; null where all are. */
  broken: Readonly<{ place: number }> | null;
}>;

/** Walks the chain up to the event, and no further: what came later is not told of. Null where the stream has no such event. */
export function placeInChain(stream: string, events: Iterable<PersistedEvent>, id: string): PlaceInChain | null {
  let walk: ChainWalk = beforeFirst(stream);
  for (const event of events) {
    const follows = walk.head;
    walk = afterNext(walk, stream, event);
    if (event.id !== id) continue;
    const { bad } = walk;
    return {
      ...{ place: event.revision + 1, fingerprint: hashIn(event.metadata), follows },
      broken: bad && { place: bad.revision + 1 },
    };
  }
  return null;
}

function hashIn(metadata: string): string | null {
  try {
    const { hash } = JSON.parse(metadata) as Readonly<{ hash?: unknown }>;
    return typeof hash === 'string' ? hash : null;
  } catch {
    return null;
  }
}
