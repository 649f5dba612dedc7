import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { PersistedEvent } from '#platform/event-sourcing';
import { SqliteEventStore } from '#sqlite/event-sourcing';
import { SqliteReadModels } from '../sqlite/index.ts';
import { advance } from './advance.ts';
import { arrivalOf, standingOf } from './terms-of-reading.ts';
import { bothStores } from '../contract/projecting/both-stores.ts';
import { counterId, counting, decode, poisonless, tallies, totals } from '../contract/projecting/counting-view.ts';
import { DeliversTwice } from '../contract/projecting/twice.ts';

describe('delivered again', () => {
  const { bench, start, passed, shown, fromZero } = bothStores({
    events: async (file) => new DeliversTwice(await SqliteEventStore.open(file)),
    store: (file) => SqliteReadModels.open(file),
  });

  it('every event and every suffix changes nothing', async () => {
    const { count } = counting(bench.events);
    for (let n = 0; n < 20; n++) await count(counterId(n % 3), n);
    const views = [tallies(), totals()];
    await start(views, { batchSize: 4 });
    for (let n = 0; n < 20; n++) await count(counterId(n % 3), n);
    await passed(...views);
    for (const view of views) expect(await shown(view)).toEqual(await fromZero(view));
  });

  it('every event that waits for a parked document waits once', async () => {
    const { count } = counting(bench.events);
    const poison = poisonless();
    poison.fold.add((await count(counterId(1), 1)).id);
    for (let n = 0; n < 5; n++) await count(counterId(1), n);
    const view = tallies(poison);
    await start([view]);
    for (let n = 0; n < 5; n++) await count(counterId(1), n);
    await passed(view);
    const [{ generation } = { generation: 0 }] = await bench.store.generations(view.collection);
    expect((await bench.store.queued(generation)).get(counterId(1))).toHaveLength(11);
  });

  it('any batch from any earlier place changes nothing, with a parked document too', async () => {
    const events: PersistedEvent[] = [];
    for (let n = 0; n < 12; n++) events.push(await counting(bench.events).count(counterId(n), n - 3));
    const poison = poisonless();
    poison.fold.add(events[5]!.id);
    const view = tallies(poison);
    const sources = { ...bench, decode, report: () => undefined, batchSize: 5 };
    const deliveries = fc.array(fc.record({ back: fc.nat(6), length: fc.integer({ min: 1, max: 6 }) }), {
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(deliveries, async (batches) => {
        const standing = standingOf(view, await bench.store.begin(view.collection));
        let passedUpTo = 0;
        for (const { back, length } of [...batches, { back: 12, length: 24 }]) {
          const from = Math.max(0, passedUpTo - back);
          const delivered = events.slice(from, from + length).map((event) => arrivalOf(event, decode));
          await advance(sources, [standing], delivered, true);
          passedUpTo = Math.max(passedUpTo, from + delivered.length);
        }
        expect(standing.refused).toBeNull();
        await bench.store.prune(view.collection);
        const { [counterId(5)]: _parked, ...sound } = await fromZero(tallies());
        expect(await shown(view)).toEqual(sound);
        expect([...(await bench.store.queued(standing.generation)).values()].flat()).toHaveLength(1);
      }),
      { numRuns: 40 },
    );
  });

  it('from a queue that was left behind, what the document reflects already is not applied again', async () => {
    const { count } = counting(bench.events);
    const { position, id: eventId } = await count(counterId(1), 5);
    const view = tallies();
    const { projector } = await start([view]);
    await passed(view);
    const { collection } = view;
    const [{ generation, checkpoint } = { generation: 0, checkpoint: null }] =
      await bench.store.generations(collection);
    const left = { position, eventId, document: counterId(1), code: 'fold-threw' } as const;
    await bench.store.write([
      {
        ...{ collection, generation, from: checkpoint, to: checkpoint, stop: null, goLive: false },
        ...{ upserts: [], deletes: [], released: [], queue: [left] },
      },
    ]);
    await bench.store.request({ kind: 'retry', view: 'tallies' });
    await projector.attend();
    expect(await bench.store.queued(generation)).toEqual(new Map());
    expect(await shown(view)).toEqual(await fromZero(view));
  });

  it('to two consumers under one name, each event is applied once', async () => {
    const { count } = counting(bench.events);
    const view = tallies();
    const servers = [await start([view], { attendEveryMs: 5 }), await start([view], { attendEveryMs: 5 })];
    for (let n = 0; n < 40; n++) await count(counterId(n % 3), n);
    await passed(view);
    expect(await shown(view)).toEqual(await fromZero(view));
    expect(servers.flatMap(({ notices }) => notices.filter(({ kind }) => kind === 'document-parked'))).toEqual([]);
  });
});
