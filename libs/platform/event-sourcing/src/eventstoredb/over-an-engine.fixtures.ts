import { iterate, pull } from '../contract/sample-events.ts';
import type { PersistedEvent } from '../port/event-store.ts';
import { LoopbackEngine } from '../testing/loopback-engine.ts';
import { EventStoreDbEvents, type EventStoreDbOptions } from './eventstoredb-events.ts';

export type OverAnEngine = Readonly<{
  engine: LoopbackEngine;
  store: EventStoreDbEvents;
  open: (options?: EventStoreDbOptions, url?: string) => Promise<EventStoreDbEvents>;
  /** How often listening to the engine broke off. */
  broke: () => number;
}>;

/** So short that a test need not wait, and so long that a slow machine answers in between. */
const SHORT: EventStoreDbOptions = { deadlineMs: 400, patienceMs: 20_000, lookMs: 50 };

/** A test body with an engine of its own and a store over it, closed also when the test fails. */
export const overAnEngine = (body: (over: OverAnEngine) => Promise<void>) => async (): Promise<void> => {
  const engine = await LoopbackEngine.started();
  const opened: EventStoreDbEvents[] = [];
  const counted = { broke: 0 };
  const open = async (options: EventStoreDbOptions = {}, url = engine.url) => {
    const subscriptionBroke = () => void (counted.broke += 1);
    const store = await EventStoreDbEvents.open(url, { ...SHORT, subscriptionBroke, ...options });
    opened.push(store);
    return store;
  };
  try {
    await body({ engine, store: await open(), open, broke: () => counted.broke });
  } finally {
    engine.reads.frozen = false;
    await Promise.all(opened.map((one) => one.close()));
    engine.kill();
  }
};

/** What somebody who follows the store is given, one after the other. */
export function follower(store: EventStoreDbEvents, count: number): Promise<PersistedEvent[]> {
  return pull(iterate(store.subscribe(null, new AbortController().signal)), count);
}
