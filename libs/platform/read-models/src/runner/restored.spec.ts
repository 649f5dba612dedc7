import { describe, expect, it } from '@jest/globals';
import { positionOf, sequenceIn, type EventStore } from '#platform/event-sourcing';
import { SqliteEventStore } from '#sqlite/event-sourcing';
import type { Checkpoint } from '../port/checkpoint.ts';
import { SqliteReadModels } from '../sqlite/index.ts';
import { bothStores } from '../contract/projecting/both-stores.ts';
import { counterId, counting, tallies } from '../contract/projecting/counting-view.ts';

const two = counterId(2);

describe('when the event store disagrees with what a view has passed', () => {
  const { bench, start, passed, shown, fromZero } = bothStores({
    events: (file) => SqliteEventStore.open(file),
    store: (file) => SqliteReadModels.open(file),
  });
  const view = tallies();

  const builtFrom = async (by: number): Promise<void> => {
    await counting(bench.events).count(two, by);
    const { projector } = await start([view]);
    await projector.stop();
    expect(await shown(view)).toEqual({ [two]: { sum: by, steps: [by] } });
  };

  const replaced = async (events: EventStore, ...steps: number[]): Promise<void> => {
    const { count } = counting(events);
    for (const by of steps) await count(two, by);
    await bench.events.close();
    bench.events = events;
  };

  it('rebuilds it from a store with another id', async () => {
    await builtFrom(1);
    await replaced(await SqliteEventStore.open(`${bench.eventsFile}-other`), 7, 8);
    const { notices } = await start([view]);
    expect(notices).toContainEqual({ kind: 'view-building', view: 'tallies@1', why: 'store-disagrees' });
    await passed(view);
    expect(await shown(view)).toEqual({ [two]: { sum: 15, steps: [7, 8] } });
  });

  it.each<[string, (passed: Checkpoint) => Partial<Checkpoint>]>([
    ['holds another event at that place', () => ({ eventId: counterId(9) })],
    [
      'holds nothing at that place',
      ({ position }) => ({
        position: positionOf(bench.events.storeId, sequenceIn(bench.events.storeId, position) + 1n),
      }),
    ],
  ])('rebuilds it from a store that %s', async (_, altered) => {
    await builtFrom(1);
    const [built] = await bench.store.generations(view.collection);
    const { generation, checkpoint } = built!;
    const to = { ...checkpoint!, ...altered(checkpoint!) };
    const nothing = { upserts: [], deletes: [], released: [], queue: [], stop: null, goLive: false };
    await bench.store.write([{ collection: view.collection, generation, from: checkpoint, to, ...nothing }]);
    const { notices } = await start([view]);
    expect(notices).toContainEqual({ kind: 'view-building', view: 'tallies@1', why: 'store-disagrees' });
    expect(await shown(view)).toEqual(await fromZero(view));
  });

  it('lets nobody read meanwhile', async () => {
    await builtFrom(1);
    await replaced(await SqliteEventStore.open(`${bench.eventsFile}-other`), 7);
    await start([view], {
      decode() {
        throw new Error('so that the rebuild stops');
      },
    });
    await expect(bench.store.get(view.collection, two)).rejects.toMatchObject({ name: 'ViewNotBuilt' });
  });
});
