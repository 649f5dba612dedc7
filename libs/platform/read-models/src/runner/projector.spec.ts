import { describe, expect, it } from '@jest/globals';
import { SqliteEventStore } from '#sqlite/event-sourcing';
import { SqliteReadModels } from '../sqlite/index.ts';
import { bothStores } from '../contract/projecting/both-stores.ts';
import { counterId, counting, poisonless, tallies, totals } from '../contract/projecting/counting-view.ts';

const two = counterId(2);

describe('the projector', () => {
  const { bench, start, passed, shown, fromZero } = bothStores({
    events: (file) => SqliteEventStore.open(file),
    store: (file) => SqliteReadModels.open(file),
  });

  it('shows what was recorded before it started and what is recorded after', async () => {
    const views = [tallies(), totals()];
    const { count, rename } = counting(bench.events);
    for (let n = 0; n < 30; n++) await count(counterId(n % 4), n);
    await start(views, { batchSize: 7 });
    for (let n = 0; n < 30; n++) await (n % 3 ? count(counterId(n % 4), n) : rename(counterId(0)));
    await passed(...views);
    for (const view of views) expect(await shown(view)).toEqual(await fromZero(view));
  });

  it('passes events that a view ignores, so that nobody waits for it', async () => {
    const view = tallies();
    await start([view]);
    const { position } = await counting(bench.events).rename(two);
    await passed(view);
    expect(await bench.store.positionOf(view.collection)).toBe(position);
  });

  it('is live on an empty store, and says what it does', async () => {
    const view = tallies();
    const { projector, notices } = await start([view]);
    expect(await shown(view)).toEqual({});
    expect(notices).toEqual([
      { kind: 'view-building', view: 'tallies@1', why: 'new' },
      { kind: 'view-live', view: 'tallies@1' },
    ]);
    expect(projector.states()).toEqual([{ view: 'tallies@1', state: 'at-the-head', stop: null }]);
  });

  it('goes on from its checkpoint after a restart, and a view added meanwhile joins it', async () => {
    const { count } = counting(bench.events);
    const first = await start([tallies()]);
    await count(two, 5);
    await passed(tallies());
    await first.projector.stop();
    await count(two, 6);
    const views = [tallies(), totals()];
    await start(views);
    await count(two, 7);
    await passed(...views);
    expect(await shown(views[0]!)).toEqual({ [two]: { sum: 18, steps: [5, 6, 7] } });
    expect(await shown(views[1]!)).toEqual(await fromZero(views[1]!));
  });

  it('reads one view’s new version from the beginning, and only that', async () => {
    const { count } = counting(bench.events);
    await count(two, 5);
    const old = await start([tallies()]);
    await old.projector.stop();
    const next = tallies(poisonless(), 2);
    await expect(bench.store.get(next.collection, two)).rejects.toThrow('tallies@2');
    await start([next]);
    expect(await bench.store.get(next.collection, two)).toEqual({ sum: 5, steps: [5] });
    await count(two, 6);
    await passed(next);
    expect(await bench.store.get(tallies().collection, two)).toEqual({ sum: 5, steps: [5] });
    expect(await bench.store.dropAllBut([next.collection])).toEqual(['tallies@1']);
  });

  it('refuses to start when a view’s fields changed under the same version', async () => {
    const changed = { ...tallies(), collection: { ...tallies().collection, fields: { sum: 'string' } as const } };
    const first = await start([tallies()]);
    await first.projector.stop();
    await expect(start([changed])).rejects.toThrow('raise its version');
  });
});
