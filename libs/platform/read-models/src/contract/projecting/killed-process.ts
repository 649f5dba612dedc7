/**
 * A projector in a process of its own, run from its source, that kills itself at a moment of its writing:
 * `killed-process.ts <module of the event store> <its file> <module of the views> <its file> <boundary> <nth>`.
 */
import type { EventStore } from '#platform/event-sourcing';
import type { ViewStore } from '../../port/view-store.ts';
import { running } from './bench.ts';
import { tallies, totals } from './counting-view.ts';

type Opens<T, More extends unknown[] = []> = { open: (file: string, ...more: More) => T };

const [eventsFrom, eventsFile, viewsFrom, viewsFile, boundary, nth] = process.argv.slice(2) as string[];
const { SqliteEventStore } = (await import(eventsFrom!)) as { SqliteEventStore: Opens<Promise<EventStore>> };
const { SqliteReadModels } = (await import(viewsFrom!)) as {
  SqliteReadModels: Opens<ViewStore, [(boundary: string) => void]>;
};

let left = Number(nth);
const store = SqliteReadModels.open(viewsFile!, (reached) => {
  if (reached === boundary && --left === 0) process.kill(process.pid, 'SIGKILL');
});
const events = await SqliteEventStore.open(eventsFile!);
const { projector } = await running({ events, store }, [tallies(), totals()], { batchSize: 4 });
await projector.stop();
