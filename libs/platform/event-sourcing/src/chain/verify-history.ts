import type { EventStore } from '../port/event-store.ts';
import { afterNext, beforeFirst, verifyStream, type BadEvent, type ChainWalk } from './verify-stream.ts';

export type History = Readonly<{ streams: number; events: number; bad: readonly BadEvent[] }>;

/**
 * Verifies every stream of a store along both ways in which it is read: in the store's order, as views read it, then
 * each stream by itself, as decisions do. An engine's index that was changed shows only to one of them. Memory holds a
 * hash for each stream, and one stream at a time.
 * @returns counts, and the first bad event of each stream that has one
 */
export async function verifyHistory(store: EventStore): Promise<History> {
  const walks = new Map<string, ChainWalk>();
  for await (const event of store.readAll(null)) {
    const { stream } = event;
    walks.set(stream, afterNext(walks.get(stream) ?? beforeFirst(stream), stream, event));
  }
  const bad: BadEvent[] = [];
  let events = 0;
  for (const [stream, inOrder] of walks) {
    events += inOrder.events;
    const found = inOrder.bad ?? (await badByItself(store, stream, inOrder.events));
    if (found) bad.push(found);
  }
  return { streams: walks.size, events, bad };
}

/** Meanwhile a stream may have grown, never shrunk. */
async function badByItself(store: EventStore, stream: string, seen: number): Promise<BadEvent | null> {
  const { bad, events } = verifyStream(stream, await store.readStream(stream));
  if (bad || events >= seen) return bad;
  for await (const { id: eventId, stream: of, revision } of store.readAll(null))
    if (of === stream && revision === events)
      return { stream, revision, eventId, why: 'it is in the store’s order, but its stream does not reach it' };
  return null;
}
