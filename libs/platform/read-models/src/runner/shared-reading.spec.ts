import { describe, expect, it, jest } from '@jest/globals';
import { SqliteEventStore } from '#sqlite/event-sourcing';
import { bothStores } from '../contract/projecting/both-stores.ts';
import { counterId, counting, decode, tallies } from '../contract/projecting/counting-view.ts';
import { SqliteReadModels } from '../sqlite/index.ts';
import { SharedReading } from './shared-reading.ts';
import { standingOf, type Notice } from './terms-of-reading.ts';

describe('the shared reading', () => {
  const { bench, shown, fromZero } = bothStores({
    events: (file) => SqliteEventStore.open(file),
    store: (file) => SqliteReadModels.open(file),
  });
  const view = tallies();

  it('keeps the newer of two generations, whichever joins last', async () => {
    await counting(bench.events).count(counterId(1), 1);
    const sources = { ...bench, decode, report: () => undefined, batchSize: 5 };
    const reading = new SharedReading(sources, await bench.events.head());
    const older = standingOf(view, await bench.store.begin(view.collection));
    await reading.join([older]);
    await reading.leave(view);
    const newer = standingOf(view, await bench.store.begin(view.collection));
    await reading.join([newer]);
    await reading.join([older]);
    expect([reading.has(older), reading.has(newer)]).toEqual([false, true]);
    expect(await shown(view)).toEqual(await fromZero(view));
  });

  it('goes on, and tells of each event once, though whoever watches cannot read what it is told', async () => {
    await counting(bench.events).count(counterId(1), 1);
    const told: unknown[] = [];
    const noticed: string[] = [];
    const { promise: seen, resolve } = Promise.withResolvers<undefined>();
    const watch = (events: readonly unknown[]): never => {
      told.push(events.length);
      resolve(undefined);
      throw new SyntaxError('unreadable');
    };
    const stop = new AbortController();
    jest.spyOn(bench.events, 'subscribe').mockImplementation(async function* (after) {
      yield* bench.events.readAll(after);
      await seen;
      await new Promise(setImmediate);
      stop.abort();
    });
    const report = ({ kind }: Notice) => noticed.push(kind);
    const reading = new SharedReading({ ...bench, decode, report, shown: watch, batchSize: 5 }, null);
    await reading.join([standingOf(view, await bench.store.begin(view.collection))]);
    await reading.follow(stop.signal);
    jest.restoreAllMocks();
    expect([told, noticed]).toEqual([[1], ['view-live']]);
    expect(await shown(view)).toEqual(await fromZero(view));
  });

  it('takes a view over what it has missed before it joins', async () => {
    const { count } = counting(bench.events);
    for (let n = 1; n <= 12; n++) await count(counterId(n % 2), n);
    const sources = { ...bench, decode, report: () => undefined, batchSize: 5 };
    const reading = new SharedReading(sources, await bench.events.head());
    await reading.join([standingOf(view, await bench.store.begin(view.collection))]);
    expect(await shown(view)).toEqual(await fromZero(view));
  });
});
