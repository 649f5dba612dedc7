import { workerData } from 'node:worker_threads';
import { workOnRebuild } from '#platform/read-models';
import { SqliteEventStore } from '#sqlite/event-sourcing';
import { SqliteReadModels } from '#sqlite/read-models';
import { catalogue, views } from './all-contexts.ts';
import { dataFiles } from './data-files.ts';

/** The whole program of the thread in which the built server rebuilds views. It folds only, and holds no key. */
const files = dataFiles((workerData as Readonly<{ folder: string }>).folder);

await workOnRebuild(views, async () => {
  const events = await SqliteEventStore.open(files.events);
  catalogue.readAsKnown(events);
  return { events, store: await SqliteReadModels.open(files.views), decode: (event) => catalogue.decode(event) };
});
