import type { EventStore } from '../port/event-store.ts';
import { verifyStream, type BadEvent } from './verify-stream.ts';

export type History = Readonly<{ streams: number; events: number; bad: readonly BadEvent[] }>;

/**
 * Verifies every stream of a store: one pass finds the streams, then each is read by itself, so that memory holds one
 * stream at a time.
 * @returns counts, and the first bad event of each stream that has one
 */
export async function verifyHistory(store: EventStore): Promise<History> {
  const streams = new Map<string, number>();
  for await (const { stream } of store.readAll(null)) streams.set(stream, (streams.get(stream) ?? 0) + 1);
  const bad: BadEvent[] = [];
  let events = 0;
  for (const [stream, seen] of streams) {
    const own = await store.readStream(stream);
    const verdict = verifyStream(stream, own);
    events += verdict.events;
    if (verdict.bad) bad.push(verdict.bad);
    else if (verdict.events < seen) bad.push(await outside(store, stream, new Set(own.map(({ id }) => id))));
  }
  return { streams: streams.size, events, bad };
}

/** In the store's total order, but not reached by its stream: a revision or a stream's name was changed. */
async function outside(store: EventStore, stream: string, own: ReadonlySet<string>): Promise<BadEvent> {
  let eventId = 'unknown';
  for await (const event of store.readAll(null))
    if (event.stream === stream && !own.has(event.id)) {
      eventId = event.id;
      break;
    }
  const why = 'it is in the store’s order, but its stream does not reach it';
  return { stream, revision: own.size, eventId, why };
}
