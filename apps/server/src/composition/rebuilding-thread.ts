import { workerData } from 'node:worker_threads';
import { workOnRebuild } from '#platform/read-models';
import { catalogue, views } from './all-contexts.ts';
import { storeSetOf, type Placed } from './store-set-of.ts';

/** The whole program of the thread in which the built server rebuilds views. It folds only, and holds no key. */
const set = storeSetOf(workerData as Placed);

const beside = await set.openBeside();
await workOnRebuild(views, async () => {
  const events = await set.openEvents();
  catalogue.readAsKnown(events);
  return { events, store: await beside.views(), decode: (event) => catalogue.decode(event) };
});
// A thread that keeps a connection to a database never ends, and whoever waits for it waits for ever.
await beside.close();
