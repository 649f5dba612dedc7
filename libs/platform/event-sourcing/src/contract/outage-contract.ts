import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import type { EventStore, PersistedEvent, StorableEvent } from '../port/event-store.ts';
import { StoreUnavailable, UnknownOutcome } from '../port/store-errors.ts';
import { idsOf, newStream, someEvents } from './sample-events.ts';
import { OUTAGES } from '#contract/outages';
import type { OpenStore } from './store-under-test.ts';
import { withStore } from './with-store.ts';

const STREAMS = 8;
/** Recorded of each stream before the engine goes, and in all. */
const [BEFORE, IN_ALL] = [3, 10];

/** As whoever appends does: again, identical, until it is known what became of it. */
async function recorded(store: EventStore, stream: string, revision: number, event: StorableEvent): Promise<void> {
  for (;;)
    try {
      await store.append(stream, revision === 0 ? 'no-stream' : revision - 1, [event]);
      return;
    } catch (error) {
      if (!(error instanceof StoreUnavailable) && !(error instanceof UnknownOutcome)) throw error;
      await delay(50);
    }
}

/** As whoever follows does: from the last event that it took, whatever broke off. */
async function followed(store: EventStore, ids: ReadonlySet<string>, signal: AbortSignal): Promise<string[]> {
  const seen: string[] = [];
  let last: PersistedEvent | undefined;
  const from = await store.head();
  while (seen.length < ids.size)
    try {
      for await (const event of store.subscribe(last?.position ?? from, signal)) {
        last = event;
        if (ids.has(event.id)) seen.push(event.id);
        if (seen.length === ids.size) break;
      }
      signal.throwIfAborted();
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      await delay(50);
    }
  return seen;
}

/** Of a store whose engine is a program of its own. */
export function outageContract(open: OpenStore): void {
  describe.each(OUTAGES)('an engine that is restarted under it (%s)', (how) => {
    it(
      'loses nothing that was acknowledged, keeps nothing twice, and hands on each event once and in order',
      withStore(open, async ({ store, another, restartEngine }) => {
        const follower = await another();
        const lines = Array.from({ length: STREAMS }, () => ({ stream: newStream(), events: someEvents(IN_ALL) }));
        const ids = new Set(lines.flatMap(({ events }) => idsOf(events)));
        const over = new AbortController();
        const following = followed(follower, ids, over.signal);
        const under = Promise.withResolvers<undefined>();
        const writing = lines.map(async ({ stream, events }) => {
          for (const [revision, event] of events.entries()) {
            await recorded(store, stream, revision, event);
            if (revision === BEFORE) under.resolve(undefined);
          }
        });
        await under.promise;
        await restartEngine!(how);
        await Promise.all(writing);
        const seen = await following;
        over.abort();
        expect(seen).toHaveLength(ids.size);
        for (const { stream, events } of lines) {
          expect(idsOf(await store.readStream(stream))).toEqual(idsOf(events));
          const own = new Set(idsOf(events));
          expect(seen.filter((id) => own.has(id))).toEqual(idsOf(events));
        }
      }),
      120_000,
    );
  });
}
