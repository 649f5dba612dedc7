import type { EventsObserver } from '#platform/event-sourcing';
import type { Log } from '#platform/telemetry';
import type { ServerTraces } from '#platform/traces';
import type { Clock } from '#platform/time';
import { DatabaseReached } from './database-reached.ts';
import { EventsReached } from './events-reached.ts';
import { openEventsOf } from './open-events.ts';
import { WrongMode, type StoreSet } from './store-set.ts';

type Given = Readonly<{
  clock: Clock;
  log: Log;
  mode: string;
  observer?: EventsObserver | undefined;
  traces?: ServerTraces | undefined;
}>;

/**
 * Of stores that several servers share, what the one needs that builds views: no keys, for a fold reads what is sealed as it is.
 * @throws StoreNotSound @throws WrongMode @throws EngineRefused @throws MongoRefused
 */
export async function openForViews(set: StoreSet, { clock, log, mode, observer, traces }: Given) {
  const admitted = await set.admit();
  if (admitted.belonging && admitted.belonging.mode !== mode) throw new WrongMode(mode, 'MONGODB_URL');
  await using opened = new AsyncDisposableStack();
  const { placed, events, known } = await openEventsOf(set, { log, observer, traces });
  opened.adopt(events, closed);
  await set.holdTo(placed, admitted, mode);
  const beside = opened.adopt(await set.openBeside({ clock, log }), closed);
  const operations = opened.adopt(await beside.operations(), closed);
  const views = opened.adopt(await beside.views(), closed);
  const reached = new EventsReached(events);
  const database = new DatabaseReached(operations, { written: async () => true });
  const all = opened.move();
  return { events, operations, views, known, reached, database, close: () => all.disposeAsync() };
}

const closed = (store: Readonly<{ close: () => Promise<void> }>): Promise<void> => store.close();
