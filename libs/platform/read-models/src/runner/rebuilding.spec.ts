import { describe, expect, it } from '@jest/globals';
import { SqliteEventStore } from '#sqlite/event-sourcing';
import { SqliteReadModels } from '../sqlite/index.ts';
import type { Rebuild } from './rebuild-thread.ts';
import { bothStores } from '../contract/projecting/both-stores.ts';
import { counterId, counting, poisonless, tallies, totals } from '../contract/projecting/counting-view.ts';

const two = counterId(2);

describe('a rebuild', () => {
  const { bench, start, passed, shown, fromZero } = bothStores({
    events: (file) => SqliteEventStore.open(file),
    store: (file) => SqliteReadModels.open(file),
  });
  const views = [tallies(), totals()];
  const rebuild = { kind: 'rebuild', view: 'tallies' } as const;
  const generations = async () => (await bench.store.generations(tallies().collection)).map((each) => each.generation);

  it('asked for by another process, while appends go on, ends equal to live and to a fold from zero', async () => {
    const { count } = counting(bench.events);
    for (let n = 0; n < 200; n++) await count(counterId(n % 5), n);
    const { projector, notices } = await start(views, { batchSize: 20 });
    await passed(...views);
    const [first] = await generations();
    const verb = await SqliteReadModels.open(bench.viewsFile);
    await verb.request(rebuild);
    await verb.close();
    const appends = (async () => {
      for (let n = 0; n < 100; n++) await count(counterId(n % 5), n);
    })();
    await projector.attend();
    expect(await shown(views[0]!)).not.toEqual({});
    await Promise.all([appends, projector.settled()]);
    await passed(...views);
    expect(notices).toContainEqual({ kind: 'view-building', view: 'tallies@1', why: 'requested' });
    expect(await generations()).toEqual([expect.any(Number)]);
    expect((await generations())[0]).toBeGreaterThan(first!);
    expect(await bench.store.requests()).toEqual([]);
    for (const view of views) expect(await shown(view)).toEqual(await fromZero(view));
  });

  it('that is given up ends where it is, and the live one stays and goes on', async () => {
    const { count } = counting(bench.events);
    for (let n = 0; n < 20; n++) await count(counterId(n % 5), n + 1);
    let told = false;
    let begun: () => void;
    const hasBegun = new Promise<void>((resolve) => (begun = resolve));
    const endless: Rebuild = async (_, signal) => {
      begun();
      await new Promise((resolve) => signal.addEventListener('abort', resolve));
      told = true;
    };
    const first = await start(views);
    await first.projector.stop();
    const { projector } = await start(views, { rebuild: endless });
    const before = await generations();
    await bench.store.request(rebuild);
    await projector.attend();
    await hasBegun;
    expect(await generations()).toHaveLength(2);
    await bench.store.request({ kind: 'abandon', view: 'tallies' });
    await projector.attend();
    await projector.settled();
    expect([told, await generations(), await bench.store.requests()]).toEqual([true, before, []]);
    await count(two, 7);
    await passed(...views);
    expect(await shown(views[0]!)).toEqual(await fromZero(views[0]!));
  });

  it('mends what was stored wrongly, and is taken up after a stop in the middle', async () => {
    const { count } = counting(bench.events);
    for (let n = 0; n < 50; n++) await count(counterId(n % 5), n);
    const wrong = { ...tallies(), fold: () => ({ sum: 0, steps: [] }) };
    const before = await start([wrong]);
    await before.projector.stop();
    const half = await bench.store.begin(tallies().collection);
    const { projector } = await start([tallies()], { batchSize: 10 });
    expect(await generations()).toEqual([half.generation]);
    expect(await shown(tallies())).toEqual(await fromZero(tallies()));
    await bench.store.request(rebuild);
    await bench.store.request({ kind: 'rebuild', view: 'of-another-server' });
    await projector.attend();
    await projector.stop();
    await start([tallies()]);
    expect((await generations()).at(-1)).toBeGreaterThan(half.generation);
    expect(await generations()).toHaveLength(1);
    expect(await shown(tallies())).toEqual(await fromZero(tallies()));
    expect(await bench.store.requests()).toMatchObject([{ kind: 'rebuild', view: 'of-another-server' }]);
  });

  it('asked for twice builds once more, and only the last goes live', async () => {
    const { count } = counting(bench.events);
    for (let n = 0; n < 60; n++) await count(counterId(n % 5), n);
    const { projector } = await start(views, { batchSize: 5 });
    for (let n = 0; n < 2; n++) {
      await bench.store.request(rebuild);
      await projector.attend();
    }
    await projector.settled();
    await count(two, 1000);
    await passed(...views);
    expect(await generations()).toHaveLength(1);
    expect(await shown(tallies())).toEqual(await fromZero(tallies()));
  });

  it('that fails leaves the live view as it is', async () => {
    const { count } = counting(bench.events);
    const poison = poisonless();
    const { id } = await count(two, 1);
    const view = tallies(poison);
    const { projector } = await start([view]);
    poison.documents.add(id);
    await bench.store.request(rebuild);
    await projector.attend();
    await projector.settled();
    await count(two, 2);
    await passed(view);
    expect(projector.states()).toMatchObject([{ state: 'stopped', stop: { eventId: id } }]);
    expect(await shown(view)).toEqual({ [two]: { sum: 3, steps: [1, 2] } });
  });
});
