import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { EventStore } from '#platform/event-sourcing';
import { SqliteEventStore } from '#sqlite/event-sourcing';
import type { ViewStore } from '../port/view-store.ts';
import { SqliteReadModels } from '../sqlite/index.ts';
import { passed, running } from '../contract/projecting/bench.ts';
import { counterId, counting, poisonless, tallies, totals } from '../contract/projecting/counting-view.ts';
import { foldedFromZero, shown } from '../contract/projecting/from-zero.ts';
import type { Projector } from './projector.ts';

let events: EventStore;
let store: ViewStore;
let projector: Projector | undefined;
beforeEach(async () => {
  events = await SqliteEventStore.open(':memory:');
  store = SqliteReadModels.open(':memory:');
});
afterEach(async () => {
  await projector?.stop();
  projector = undefined;
  await store.close();
  await events.close();
});

const start = async (...args: Parameters<typeof running> extends [unknown, ...infer Rest] ? Rest : never) => {
  const started = await running({ events, store }, ...args);
  projector = started.projector;
  return started;
};

const two = counterId(2);

describe('the projector', () => {
  it('shows what was recorded before it started and what is recorded after', async () => {
    const views = [tallies(), totals()];
    const { count, rename } = counting(events);
    for (let n = 0; n < 30; n++) await count(counterId(n % 4), n);
    await start(views, { batchSize: 7 });
    for (let n = 0; n < 30; n++) await (n % 3 ? count(counterId(n % 4), n) : rename(counterId(0)));
    await passed({ events, store }, views);
    for (const view of views) expect(await shown(store, view)).toEqual(await foldedFromZero(events, view));
  });

  it('passes events that a view ignores, so that nobody waits for it', async () => {
    const view = tallies();
    await start([view]);
    const { position } = await counting(events).rename(two);
    await passed({ events, store }, [view]);
    expect(await store.positionOf(view.collection)).toBe(position);
  });

  it('is live on an empty store, and says what it does', async () => {
    const view = tallies();
    const { notices } = await start([view]);
    expect(await shown(store, view)).toEqual({});
    expect(notices).toEqual([
      { kind: 'view-building', view: 'tallies@1', why: 'new' },
      { kind: 'view-live', view: 'tallies@1' },
    ]);
    expect(projector!.states()).toEqual([{ view: 'tallies@1', state: 'at-the-head', stop: null }]);
  });

  it('goes on from its checkpoint after a restart, and a view added meanwhile joins it', async () => {
    const { count } = counting(events);
    const first = await start([tallies()]);
    await count(two, 5);
    await passed({ events, store }, [tallies()]);
    await first.projector.stop();
    await count(two, 6);
    const views = [tallies(), totals()];
    await start(views);
    await count(two, 7);
    await passed({ events, store }, views);
    expect(await shown(store, views[0]!)).toEqual({ [two]: { sum: 18, steps: [5, 6, 7] } });
    expect(await shown(store, views[1]!)).toEqual(await foldedFromZero(events, views[1]!));
  });

  it('reads one view’s new version from the beginning, and only that', async () => {
    const { count } = counting(events);
    await count(two, 5);
    const old = await start([tallies()]);
    await old.projector.stop();
    const next = tallies(poisonless(), 2);
    await expect(store.get(next.collection, two)).rejects.toThrow('tallies@2');
    await start([next]);
    expect(await store.get(next.collection, two)).toEqual({ sum: 5, steps: [5] });
    await count(two, 6);
    await passed({ events, store }, [next]);
    expect(await store.get(tallies().collection, two)).toEqual({ sum: 5, steps: [5] });
    expect(await store.dropAllBut([next.collection])).toEqual(['tallies@1']);
  });

  it('refuses to start when a view’s fields changed under the same version', async () => {
    const changed = { ...tallies(), collection: { ...tallies().collection, fields: { sum: 'string' } as const } };
    const first = await start([tallies()]);
    await first.projector.stop();
    await expect(start([changed])).rejects.toThrow('raise its version');
    projector = undefined;
  });
});
