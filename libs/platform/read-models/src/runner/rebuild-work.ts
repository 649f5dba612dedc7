import { parentPort, workerData } from 'node:worker_threads';
import { standingsOf } from './open-builds.ts';
import { readUp } from './read-up.ts';
import type { Build } from './rebuild-thread.ts';
import type { Sources } from './terms-of-reading.ts';
import type { View } from '../projection/view.ts';

/** The thread's own adapters on the same files. */
export type Workshop = Pick<Sources, 'events' | 'store' | 'decode'> & Partial<Pick<Sources, 'batchSize'>>;

/** The whole work of a thread that `rebuildInThread` started. Closes the adapters at its end, or when told to stop. */
export async function workOnRebuild(views: readonly View[], open: () => Promise<Workshop>): Promise<void> {
  const port = parentPort;
  if (!port) throw new Error('This is the work of a thread.');
  const stopping = new AbortController();
  port.once('message', () => stopping.abort());
  const { events, store, decode, batchSize = 500 } = await open();
  try {
    const sources = { events, store, decode, batchSize, report: (notice: unknown) => port.postMessage(notice) };
    const { builds } = workerData as { builds: readonly Build[] };
    await readUp(sources, await standingsOf(store, views, builds), stopping.signal);
  } finally {
    port.close();
    await store.close();
    await events.close();
  }
}
