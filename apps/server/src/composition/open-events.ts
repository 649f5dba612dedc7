import { MeasuredEvents, OneReading, type EventsObserver } from '#platform/event-sourcing';
import type { Disk } from '#platform/sqlite-file';
import type { Log } from '#platform/telemetry';
import { TracedEvents, type ServerTraces } from '#platform/traces';
import { catalogue } from './all-contexts.ts';
import { KnownEvents } from './known-events.ts';
import type { StoreSet } from './store-set.ts';

type Given = Readonly<{
  log: Log;
  disk?: Disk;
  /** Is told of every append, and of every subscription that broke. */
  observer?: EventsObserver | undefined;
  traces?: ServerTraces | undefined;
}>;

/** The events of a set, as this version knows them, in one reading for all who follow them in this process. */
export async function openEventsOf(set: StoreSet, { log, disk, observer, traces }: Given) {
  const placed = await set.openEvents({
    ...(disk && { disk }),
    subscriptionBroke: () => observer?.subscriptionBroke(),
  });
  catalogue.readAsKnown(placed);
  const measured = observer ? new MeasuredEvents(placed, observer) : placed;
  const known = new KnownEvents(traces ? new TracedEvents(measured, traces) : measured, catalogue, log);
  return { placed, events: new OneReading(known), known: known.readiness };
}
