/**
 * A projector in a process of its own, run from its source, that kills itself at a moment of its writing:
 * `killed-process.ts <module of the event store> <its class> <its file> <the same of the views> <boundary> <nth>`.
 */
import type { EventStore } from '#platform/event-sourcing';
import type { ViewStore } from '../../port/view-store.ts';
import { running } from './bench.ts';
import { tallies, totals } from './counting-view.ts';

type Opens<T, More extends unknown[] = []> = Record<string, { open: (file: string, ...more: More) => Promise<T> }>;

const [events, store, boundary, nth] = [
  process.argv.slice(2, 5) as [string, string, string],
  process.argv.slice(5, 8) as [string, string, string],
  process.argv[8],
  process.argv[9],
];
const storeEvents = (await import(events[0])) as Opens<EventStore>;
const storeViews = (await import(store[0])) as Opens<ViewStore, [(boundary: string) => void]>;

let left = Number(nth);
const opened = {
  events: await storeEvents[events[1]]!.open(events[2]),
  store: await storeViews[store[1]]!.open(store[2], (reached) => {
    if (reached === boundary && --left === 0) process.kill(process.pid, 'SIGKILL');
  }),
};
const { projector } = await running(opened, [tallies(), totals()], { batchSize: 4 });
await projector.stop();
