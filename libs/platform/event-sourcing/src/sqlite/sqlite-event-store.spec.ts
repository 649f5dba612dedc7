import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventStoreContract } from '#contract/event-sourcing';
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
