import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { ForeignPosition, type Position, comparePositions, positionOf } from '../port/position.ts';
import { StoreUnavailable } from '../port/store-errors.ts';
import { collect, idsOf, iterate, newStream, pull, someEvents } from './sample-events.ts';
import type { OpenStore } from './store-under-test.ts';
import { withStore } from './with-store.ts';

export function readingContract(open: OpenStore): void {
  describe('reading', () => {
    it(
      'finds a stream that does not exist empty',
      withStore(open, async ({ store }) => {
        expect(await store.readStream(newStream())).toEqual([]);
        expect(await store.readStream('no stream could have this name')).toEqual([]);
      }),
    );

    it(
      'loads a stream of 10,000 events whole, and from any revision',
      withStore(open, async ({ store }) => {
        const stream = newStream();
        const events = someEvents(10_000);
        const starts = Array.from({ length: 10 }, (_, batch) => batch * 1_000);
        const appends = starts.map((at) =>
          store.append(stream, at === 0 ? 'no-stream' : at - 1, events.slice(at, at + 1_000)),
        );
        await Promise.all(appends);
        const loaded = await store.readStream(stream);
        expect(idsOf(loaded)).toEqual(idsOf(events));
        expect(loaded.every(({ revision }, index) => revision === index)).toBe(true);
        expect(idsOf(await store.readStream(stream, 8_999))).toEqual(idsOf(events.slice(8_999)));
        expect(await store.readStream(stream, 10_000)).toEqual([]);
      }),
      60_000,
    );

    it(
      'of all streams is in one order, from any position, up to the head at the moment of asking',
      withStore(open, async ({ store }) => {
        const start = await store.head();
        const streams = [newStream(), newStream()];
        const asked = [0, 1, 2, 3].map((n) => store.append(streams[n % 2]!, n < 2 ? 'no-stream' : 1, someEvents(2)));
        await Promise.all(asked);
        const reading = iterate(store.readAll(start));
        const early = await pull(reading, 1);
        await store.append(streams[0]!, 3, someEvents(1));
        const events = [...early, ...(await pull(reading, 7))];
        expect(await reading.next()).toMatchObject({ done: true });
        expect(
          events.every((event, at) => at === 0 || comparePositions(events[at - 1]!.position, event.position) < 0),
        ).toBe(true);
        expect(events.map(({ stream, revision }) => [streams.indexOf(stream), revision])).toEqual(
          [0, 0, 1, 1, 0, 0, 1, 1].map((stream, at) => [stream, at < 4 ? at % 2 : 2 + (at % 2)]),
        );
        expect(idsOf(await collect(store.readAll(events[4]!.position), 3))).toEqual(idsOf(events.slice(5)));
        expect(await collect(store.readAll(await store.head()))).toEqual([]);
      }),
    );

    it(
      'finds the event at a position, for whoever keeps a checkpoint',
      withStore(open, async ({ store }) => {
        const stream = newStream();
        const { position } = await store.append(stream, 'no-stream', someEvents(2));
        expect(await store.eventAt(position)).toEqual((await store.readStream(stream))[1]);
        expect(await store.eventAt(positionOf(store.storeId, 10n ** 15n))).toBeNull();
      }),
    );

    it.each<[string, (storeId: string) => string]>([
      ['of another store', () => positionOf(randomUUID(), 1)],
      ['that this store has not reached', (storeId) => positionOf(storeId, 10n ** 15n)],
      ['that is none', () => '1'],
    ])('refuses a position %s', (_, position) =>
      withStore(open, async ({ store }) => {
        const after = position(store.storeId) as Position;
        const reads = [store.readAll, store.subscribe].map((read) => async () => {
          await collect(read.call(store, after, AbortSignal.abort()));
        });
        for (const read of reads) await expect(read()).rejects.toThrow(ForeignPosition);
      })(),
    );

    it(
      'and writing are refused once the store is closed',
      withStore(open, async ({ store }) => {
        const stream = newStream();
        const asked = store.append(stream, 'no-stream', someEvents(1));
        await Promise.all([store.close(), store.close()]);
        await expect(asked).resolves.toMatchObject({ revision: 0 });
        await expect(store.append(stream, 0, someEvents(1))).rejects.toThrow(StoreUnavailable);
        await expect(store.readStream(stream)).rejects.toThrow(StoreUnavailable);
        await expect(store.head()).rejects.toThrow(StoreUnavailable);
      }),
    );
  });
}
