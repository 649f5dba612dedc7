import { afterEach, describe, expect, it } from '@jest/globals';
import { aLoopbackDatabase } from '#contract/mongo-engine';
import { SqliteEventStore } from '#sqlite/event-sourcing';
import { running } from '../contract/projecting/bench.ts';
import { bothStores } from '../contract/projecting/both-stores.ts';
import { counterId, counting, poisonless, tallies, totals } from '../contract/projecting/counting-view.ts';
import { MongoReadModels } from './mongo-read-models.ts';

describe('a projector over a MongoDB', () => {
  let database: Awaited<ReturnType<typeof aLoopbackDatabase>>;
  const another = async () => MongoReadModels.open(await database.open({ deadlineMs: 2_000 }));
  const { bench, start, passed, shown, fromZero } = bothStores({
    events: (file) => SqliteEventStore.open(file),
    store: async () => {
      database = await aLoopbackDatabase();
      return another();
    },
  });
  afterEach(() => database.remove());
  const views = [tallies(), totals()];

  it('of two servers that both believe to have the views, applies each event once', async () => {
    const { count } = counting(bench.events);
    const first = await start(views, { batchSize: 4, attendEveryMs: 5 });
    const second = await running({ events: bench.events, store: await another() }, views, {
      batchSize: 3,
      attendEveryMs: 5,
    });
    for (let n = 0; n < 40; n++) await count(counterId(n % 3), n + 1);
    await passed(...views);
    for (const view of views) expect(await shown(view)).toEqual(await fromZero(view));
    const notices = [...first.notices, ...second.notices];
    expect(notices.filter(({ kind }) => kind === 'document-parked')).toEqual([]);
    await second.projector.stop();
  });

  it('goes on by itself from where it stood, whatever becomes of its connection or its primary', async () => {
    const { count } = counting(bench.events);
    await start(views, { batchSize: 4, attendEveryMs: 5 });
    const { server } = database;
    for (const how of ['cut-before', 'cut-after', 10_107, 11_600, 112] as const) {
      for (const command of ['update', 'committransaction', 'find']) server.faults.push({ command, how });
      for (let n = 0; n < 6; n++) await count(counterId(n % 3), n + 1);
      server.cut();
      await passed(...views);
    }
    for (const view of views) expect(await shown(view)).toEqual(await fromZero(view));
  });

  it('builds a view anew while appends go on, and works off what it had parked', async () => {
    const { count } = counting(bench.events);
    const poison = poisonless();
    const view = tallies(poison);
    const { projector } = await start([view], { batchSize: 4 });
    await count(counterId(1), 1, (id) => poison.fold.add(id));
    for (let n = 0; n < 10; n++) await count(counterId(n % 3), n + 1);
    await passed(view);
    const [standing] = await bench.store.generations(view.collection);
    expect((await bench.store.queued(standing!.generation)).size).toBe(1);
    poison.fold.clear();
    await bench.store.request({ kind: 'retry', view: 'tallies' });
    await projector.attend();
    expect(await shown(view)).toEqual(await fromZero(view));
    await bench.store.request({ kind: 'rebuild', view: 'tallies' });
    await projector.attend();
    for (let n = 0; n < 10; n++) await count(counterId(n % 3), n + 1);
    await projector.settled();
    await passed(view);
    expect((await bench.store.generations(view.collection)).map(({ generation }) => generation)).not.toContain(
      standing!.generation,
    );
    expect(await shown(view)).toEqual(await fromZero(view));
  });
});
