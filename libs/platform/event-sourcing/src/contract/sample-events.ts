import { randomUUID } from 'node:crypto';
import type { EventStore, PersistedEvent, StorableEvent } from '../port/event-store.ts';

/** A stream that no other test has. */
export const newStream = (): string => `case-${randomUUID()}`;

export const anEvent = (over: Partial<StorableEvent> = {}): StorableEvent => ({
  id: randomUUID(),
  type: 'NoteTaken',
  data: '{"note":"n"}',
  metadata: '{"by":"t"}',
  ...over,
});

export const someEvents = (count: number): StorableEvent[] => Array.from({ length: count }, () => anEvent());

export const idsOf = (events: readonly Pick<StorableEvent, 'id'>[]): string[] => events.map(({ id }) => id);

export async function collect(events: AsyncIterable<PersistedEvent>, atMost = Infinity): Promise<PersistedEvent[]> {
  const seen: PersistedEvent[] = [];
  for await (const event of events) {
    seen.push(event);
    if (seen.length >= atMost) break;
  }
  return seen;
}

/** The next `count` events from an iterator that is to go on. */
export async function pull(from: AsyncIterator<PersistedEvent>, count: number): Promise<PersistedEvent[]> {
  const seen: PersistedEvent[] = [];
  while (seen.length < count) {
    const next = await from.next();
    if (next.done) throw new Error(`The events ended after ${seen.length} of ${count}.`);
    seen.push(next.value);
  }
  return seen;
}

export const iterate = (events: AsyncIterable<PersistedEvent>): AsyncIterator<PersistedEvent> =>
  events[Symbol.asyncIterator]();

/** What a rejected append must leave as it was. */
export const footprint = async (store: EventStore, stream: string) => ({
  head: await store.head(),
  events: await store.readStream(stream),
});
