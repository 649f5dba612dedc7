import { chained, firstPrevious, type EventStore, type Hashed, type StorableEvent } from '#platform/event-sourcing';
import { SqliteEventStore } from '#sqlite/event-sourcing';
import type { Append } from './made-up-events.ts';

const TOGETHER = 64;

/** Appends in order, many at once, so that they share their commits. @returns how many events there are */
export async function lay(store: EventStore, appends: Iterable<Append>): Promise<number> {
  let events = 0;
  let group: Promise<unknown>[] = [];
  for (const append of appends) {
    events += append.events.length;
    group.push(store.append(append.stream, append.from === 0 ? 'no-stream' : append.from - 1, append.events));
    if (group.length < TOGETHER) continue;
    await Promise.all(group);
    group = [];
  }
  await Promise.all(group);
  return events;
}

/** An event file that holds these appends. */
export async function laidFile(file: string, appends: Iterable<Append>): Promise<number> {
  const store = await SqliteEventStore.open(file);
  const events = await lay(store, appends);
  await store.close();
  return events;
}

/** Each event with the hash that its chain asks for: what is verified is then walked to its end, and not given up at once. */
export function* inChains(appends: Iterable<Append>): Generator<Append> {
  const heads = new Map<string, string>();
  for (const append of appends) {
    const { stream, from } = append;
    const events = append.events.map((event, n): StorableEvent => {
      const { hash: _, ...metadata } = JSON.parse(event.metadata) as Hashed['metadata'] & Readonly<{ hash: string }>;
      const data = JSON.parse(event.data) as Hashed['data'];
      const { id, type } = event;
      const hashed = { stream, revision: from + n, id, type, data, metadata };
      const made = chained(hashed, heads.get(stream) ?? firstPrevious(stream));
      heads.set(stream, made.hash);
      return { ...event, data: made.data, metadata: made.metadata };
    });
    yield { ...append, events };
  }
}
