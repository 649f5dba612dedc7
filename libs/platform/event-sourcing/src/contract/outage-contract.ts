import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import type { EventStore, StorableEvent } from '../port/event-store.ts';
import type { Position } from '../port/position.ts';
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

/** As whoever follows does: from the last event that it took, whatever broke off, until the one that was recorded after all others. */
async function followedTo(last: string, store: EventStore, from: Position | null): Promise<string[]> {
  const seen: string[] = [];
  let at = from;
  for (;;)
    try {
      for await (const { id, position } of store.subscribe(at, new AbortController().signal)) {
        if (id === last) return seen;
        at = position;
        seen.push(id);
      }
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      await delay(50);
    }
}

/** Of a store whose engine is a program of its own. */
export function outageContract(open: OpenStore): void {
  describe.each(OUTAGES)('an engine that is restarted under it (%s)', (how) => {
    it(
      'loses nothing that was acknowledged, keeps nothing twice, and hands on each event once and in order',
      withStore(open, async ({ store, another, restartEngine }) => {
        const follower = await another();
        const lines = Array.from({ length: STREAMS }, () => ({ stream: newStream(), events: someEvents(IN_ALL) }));
        const [last] = someEvents(1);
        const following = followedTo(last!.id, follower, await follower.head());
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
        // Before anybody waits for what would never come: what is lost is named.
        for (const { stream, events } of lines) expect(idsOf(await store.readStream(stream))).toEqual(idsOf(events));
        await recorded(store, newStream(), 0, last!);
        const seen = await following;
        for (const { events } of lines) {
          const own = new Set(idsOf(events));
          expect(seen.filter((id) => own.has(id))).toEqual(idsOf(events));
        }
      }),
      120_000,
    );
  });
}
