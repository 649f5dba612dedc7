/** What a composition root's module for the rebuilding thread looks like; `workerData` names its adapters and files. */
import { workerData } from 'node:worker_threads';
import type { EventStore } from '#platform/event-sourcing';
import type { ViewStore } from '../../port/view-store.ts';
import { workOnRebuild } from '../../runner/rebuild-work.ts';
import { decode, tallies, totals } from './counting-view.ts';

type Files = Readonly<{ eventsFrom: string; eventsFile: string; viewsFrom: string; viewsFile: string }>;

const { eventsFrom, eventsFile, viewsFrom, viewsFile } = workerData as Files;

await workOnRebuild([tallies(), totals()], async () => {
  const events = (await import(eventsFrom)) as { SqliteEventStore: { open: (file: string) => Promise<EventStore> } };
  const views = (await import(viewsFrom)) as { SqliteReadModels: { open: (file: string) => ViewStore } };
  return {
    events: await events.SqliteEventStore.open(eventsFile),
    store: views.SqliteReadModels.open(viewsFile),
    decode,
    batchSize: 10,
  };
});
