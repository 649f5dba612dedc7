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
    const verdict = verifyStream(stream, await store.readStream(stream));
    events += verdict.events;
    if (verdict.bad) bad.push(verdict.bad);
    else if (verdict.events < seen) bad.push(outside(stream, verdict.events));
  }
  return { streams: streams.size, events, bad };
}

/** In the store's total order, but not reached by its stream: a revision or a stream's name was changed. */
const outside = (stream: string, revision: number): BadEvent => ({
  stream,
  revision,
  eventId: 'unknown',
  why: 'events of this stream are in the store’s order that the stream itself does not reach',
});
