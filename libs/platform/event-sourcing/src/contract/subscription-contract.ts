import { describe, expect, it } from '@jest/globals';
import { collect, idsOf, iterate, newStream, pull, someEvents } from './sample-events.ts';
import type { OpenStore } from './store-under-test.ts';
import { withStore } from './with-store.ts';

const FOREVER = new AbortController().signal;

export function subscriptionContract(open: OpenStore): void {
  describe('a subscription', () => {
    it(
      'reads what is there, then stays for what comes, also from another server',
      withStore(open, async ({ store, another }) => {
        const start = await store.head();
        const stream = newStream();
        const [past, here, there] = [someEvents(3), someEvents(2), someEvents(2)];
        await store.append(stream, 'no-stream', past);
        const events = iterate(store.subscribe(start, FOREVER));
        expect(idsOf(await pull(events, 3))).toEqual(idsOf(past));
        const next = pull(events, 4);
        await store.append(stream, 2, here);
        await (await another()).append(stream, 4, there);
        expect(idsOf(await next)).toEqual(idsOf([...here, ...there]));
      }),
    );

    it(
      'wakes from waiting when only another server writes',
      withStore(open, async ({ store, another }) => {
        const rival = await another();
        const events = iterate(store.subscribe(await store.head(), FOREVER));
        const [first, second] = [someEvents(1), someEvents(1)];
        for (const sent of [first, second]) {
          const seen = pull(events, 1);
          await rival.append(newStream(), 'no-stream', sent);
          expect(idsOf(await seen)).toEqual(idsOf(sent));
        }
      }),
    );

    it(
      'ends when its signal aborts: waiting, between two events, and before the first',
      withStore(open, async ({ store }) => {
        const start = await store.head();
        await store.append(newStream(), 'no-stream', someEvents(5));
        const [waiting, between] = [new AbortController(), new AbortController()];
        const idle = iterate(store.subscribe(await store.head(), waiting.signal)).next();
        const busy = iterate(store.subscribe(start, between.signal));
        await pull(busy, 2);
        waiting.abort();
        between.abort();
        expect(await idle).toMatchObject({ done: true });
        expect(await busy.next()).toMatchObject({ done: true });
        expect(await collect(store.subscribe(start, AbortSignal.abort()))).toEqual([]);
      }),
    );

    it(
      'ends when the store is closed: waiting, and between two events',
      withStore(open, async ({ store }) => {
        const start = await store.head();
        await store.append(newStream(), 'no-stream', someEvents(5));
        const idle = iterate(store.subscribe(await store.head(), FOREVER)).next();
        const busy = iterate(store.subscribe(start, FOREVER));
        await pull(busy, 2);
        await store.close();
        expect(await idle).toMatchObject({ done: true });
        expect(await busy.next()).toMatchObject({ done: true });
      }),
    );

    it(
      'a hundred times slower than the appends holds at most 1,000 events, and still sees each one',
      withStore(open, async ({ store, held }) => {
        const stream = newStream();
        const events = iterate(store.subscribe(await store.head(), FOREVER));
        const sent = Array.from({ length: 40 }, () => someEvents(100));
        const seen: string[] = [];
        const most = { held: 0 };
        for (const [batch, some] of sent.entries()) {
          await store.append(stream, batch === 0 ? 'no-stream' : batch * 100 - 1, some);
          seen.push(...idsOf(await pull(events, 1)));
          most.held = Math.max(most.held, held());
        }
        while (seen.length < 4_000) {
          seen.push(...idsOf(await pull(events, 1)));
          most.held = Math.max(most.held, held());
        }
        expect(seen).toEqual(sent.flatMap(idsOf));
        expect(held()).toBe(0);
        expect(most.held).toBeGreaterThan(0);
        expect(most.held).toBeLessThanOrEqual(1_000);
      }),
      60_000,
    );
  });
}
