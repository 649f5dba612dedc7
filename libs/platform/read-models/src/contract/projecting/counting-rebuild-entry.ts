/** What a composition root's module for the rebuilding thread looks like; `workerData` names its adapters and files. */
import { workerData } from 'node:worker_threads';
import type { EventStore } from '#platform/event-sourcing';
import type { ViewStore } from '../../port/view-store.ts';
import { workOnRebuild } from '../../runner/rebuild-work.ts';
import { decode, tallies, totals } from './counting-view.ts';

/** A store that another process opens: `(await import(module))[exported].open(file)`. */
type From = Readonly<{ module: string; exported: string; file: string }>;
type Opens<T> = Record<string, { open: (file: string) => Promise<T> }>;

async function opened<T>({ module, exported, file }: From): Promise<T> {
  return ((await import(module)) as Opens<T>)[exported]!.open(file);
}

const { events, views } = workerData as Readonly<{ events: From; views: From }>;

await workOnRebuild([tallies(), totals()], async () => ({
  ...{ events: await opened<EventStore>(events), store: await opened<ViewStore>(views) },
  ...{ decode, batchSize: 10 },
}));
