import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { eventStoreContract } from '#contract/event-sourcing';
import { iterate, pull, someEvents } from '../contract/sample-events.ts';
import { inFolder } from '../contract/temporary-folder.ts';
import { SqliteEventStore } from './sqlite-event-store.ts';

const module = new URL('./sqlite-event-store.ts', import.meta.url).href;

eventStoreContract('SQLite', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'events-'));
  const location = join(folder, 'events.sqlite');
  const opened: SqliteEventStore[] = [];
  const another = async () => {
    const store = await SqliteEventStore.open(location, { pollMs: 2 });
    opened.push(store);
    return store;
  };
  const store = await another();
  return {
    store,
    another,
    held: () => store.held,
    elsewhere: { module, exported: 'SqliteEventStore', location },
    dispose: async () => {
      await Promise.all(opened.map((one) => one.close()));
      await rm(folder, { recursive: true });
    },
  };
});

describe('A subscription on SQLite', () => {
  it(
    'is woken by the appends of its own process without waiting for the poll',
    inFolder(async (at) => {
      const store = await SqliteEventStore.open(at('events.sqlite'), { pollMs: 3_600_000 });
      const events = iterate(store.subscribe(null, new AbortController().signal));
      for (const stream of ['case-1', 'case-2']) {
        const next = pull(events, 1);
        await store.append(stream, 'no-stream', someEvents(1));
        expect(await next).toMatchObject([{ stream }]);
      }
      await store.close();
    }),
  );
});
