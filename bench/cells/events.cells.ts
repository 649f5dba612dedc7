import { join } from 'node:path';
import Database from 'better-sqlite3';
import { SqliteEventStore } from '#sqlite/event-sourcing';
import { timed, type Cells, type Figure, type Subject } from '../measure/figure.ts';
import { inFolder } from '../measure/temporary.ts';
import { emmettStore, hasEmmett } from '../peers/emmett-store.ts';
import { rawEventTable, type RawEvent } from '../raw/raw-event-table.ts';
import { eventsFor } from '../served/bare-events.ts';

/** What each subject can do: an append of some events to a stream of its own, at once or one after the other. */
type Store = Readonly<{
  append: (stream: number, from: number, events: readonly RawEvent[]) => Promise<unknown>;
  /** Several appends as together as the subject can; absent where it cannot. */
  together?: (streams: readonly number[], events: readonly (readonly RawEvent[])[]) => Promise<unknown>;
  load: (stream: number) => Promise<number>;
  replay: (count: number) => Promise<number>;
}>;

async function ours(file: string): Promise<Store> {
  const store = await SqliteEventStore.open(file);
  const name = (stream: number) => `case-${stream}`;
  const append: Store['append'] = (stream, from, events) =>
    store.append(name(stream), from === 0 ? 'no-stream' : from - 1, events);
  return {
    append,
    together: (streams, events) => Promise.all(streams.map((stream, i) => append(stream, 0, events[i]!))),
    load: async (stream) => (await store.readStream(name(stream))).length,
    replay: async () => {
      let seen = 0;
      for await (const _ of store.readAll(null)) seen++;
      return seen;
    },
  };
}

function raw(file: string): Store {
  const database = new Database(file);
  const write = rawEventTable(database);
  const ofStream = database.prepare('SELECT * FROM events WHERE stream = ? ORDER BY revision').raw();
  const page = database
    .prepare<[number], [number]>('SELECT * FROM events WHERE position > ? ORDER BY position LIMIT 500')
    .raw();
  return {
    append: async (stream, from, events) => write([{ stream, from, events }]),
    together: async (streams, events) => write(streams.map((stream, i) => ({ stream, events: events[i]! }))),
    load: async (stream) => ofStream.all(stream).length,
    replay: async () => {
      let seen = 0;
      for (let rows = page.all(0); rows.length > 0; rows = page.all(rows.at(-1)![0])) seen += rows.length;
      return seen;
    },
  };
}

async function emmett(file: string): Promise<Store> {
  const store = await emmettStore(file);
  return {
    append: (stream, from, events) => store.append(`case-${stream}`, from, events),
    load: (stream) => store.load(`case-${stream}`),
    replay: async (count) => {
      await store.replay(count);
      return count;
    },
  };
}

const [SINGLE, GROUPS, TOGETHER, TENS, LOADS] = [1500, 60, 64, 300, 200];

async function measure(store: Store, subject: Subject, emit: (figure: Figure) => void): Promise<void> {
  let stream = 0;
  let count = 0;
  const made = (n: number) => eventsFor({}, n);
  const cell = async (what: string, operations: number, work: () => Promise<unknown>) =>
    emit({ what, subject, operations, ...(await timed(work)) });
  const appended = async (times: number, events: readonly (readonly RawEvent[])[]) => {
    for (let i = 0; i < times; i++) await store.append(++stream, 0, events[i]!);
    count += times * events[0]!.length;
  };
  const lists = (times: number, n: number) => Array.from({ length: times }, () => made(n));
  await appended(200, lists(200, 1));
  const singles = lists(SINGLE, 1);
  await cell('append one event', SINGLE, () => appended(SINGLE, singles));
  if (store.together) {
    const groups = Array.from({ length: GROUPS }, () => lists(TOGETHER, 1));
    await cell(`append one event, ${TOGETHER} callers`, GROUPS * TOGETHER, async () => {
      for (const group of groups)
        await store.together!(
          group.map(() => ++stream),
          group,
        );
    });
    count += GROUPS * TOGETHER;
  }
  const tens = lists(TENS, 10);
  await cell('append ten events: an event', TENS * 10, () => appended(TENS, tens));
  const long = ++stream;
  for (let from = 0; from < 500; from += 100) await store.append(long, from, made(100));
  count += 500;
  await cell('load a stream of 500', LOADS, async () => {
    for (let i = 0; i < LOADS; i++) if ((await store.load(long)) !== 500) throw new Error('Events are missing.');
  });
  await cell('replay: an event', count, async () => {
    const seen = await store.replay(count);
    if (seen !== count) throw new Error(`${seen} of ${count} events were replayed.`);
  });
}

/** The store by itself, durable at every answer. */
export const cells: Cells = (emit) =>
  inFolder(async (folder) => {
    await measure(raw(join(folder, 'raw')), 'better-sqlite3', emit);
    await measure(await ours(join(folder, 'ours')), 'throughline', emit);
    if (hasEmmett()) await measure(await emmett(join(folder, 'emmett')), 'emmett-sqlite', emit);
  });
