import { describe, expect, it } from '@jest/globals';
import { SqliteEventStore } from '#sqlite/event-sourcing';
import { SqliteReadModels } from '../sqlite/index.ts';
import { bothStores } from '../contract/projecting/both-stores.ts';
import { counterId, counting, decode, poisonless, tallies, totals } from '../contract/projecting/counting-view.ts';
import { advance } from './advance.ts';
import { arrivalOf, standingOf } from './terms-of-reading.ts';

const two = counterId(2);

describe('an event whose documents cannot be named', () => {
  const { bench, start, passed, shown, fromZero } = bothStores({
    events: (file) => SqliteEventStore.open(file),
    store: (file) => SqliteReadModels.open(file),
  });

  it('stops its view before it, the others go on, and a retry mends it', async () => {
    const { count } = counting(bench.events);
    const poison = poisonless();
    const [view, other] = [tallies(poison), totals()];
    const { projector, notices } = await start([view, other]);
    const before = await count(two, 1);
    await passed(view);
    const { id } = await count(two, 2, (id) => poison.documents.add(id));
    await count(two, 3);
    await passed(other);
    expect(await shown(other)).toEqual(await fromZero(other));
    expect(await bench.store.positionOf(view.collection)).toBe(before.position);
    expect(await shown(view)).toEqual({ [two]: { sum: 1, steps: [1] } });
    expect(projector.states()[0]).toMatchObject({ state: 'stopped', stop: { eventId: id, code: 'documents-threw' } });
    expect(notices.at(-1)).toEqual({ kind: 'view-stopped', view: 'tallies@1', eventId: id, code: 'documents-threw' });

    poison.documents.clear();
    await bench.store.request({ kind: 'retry', view: 'tallies' });
    await projector.attend();
    await count(two, 4);
    await passed(view);
    await projector.settled();
    expect(await shown(view)).toEqual(await fromZero(view));
    expect(projector.states()[0]).toMatchObject({ state: 'at-the-head', stop: null });
  });

  it('met in the very batch that would have it go live keeps readers out', async () => {
    const poison = poisonless();
    const persisted = await counting(bench.events).count(two, 1, (id) => poison.documents.add(id));
    const view = tallies(poison);
    const standing = standingOf(view, await bench.store.begin(view.collection));
    const sources = { ...bench, decode, report: () => undefined, batchSize: 5 };
    await advance(sources, [standing], [arrivalOf(persisted, decode)], true);
    await expect(shown(view)).rejects.toMatchObject({ name: 'ViewNotBuilt' });
  });

  it('also when it cannot be read, or is named by no id', async () => {
    const { count } = counting(bench.events);
    await count(two, 1);
    const nameless = { ...totals(), documents: () => [''] };
    const unreadable = await start([tallies(), nameless], {
      decode(persisted) {
        if (persisted.type === 'Counted') throw new Error('canary: unreadable');
        return decode(persisted);
      },
    });
    expect(unreadable.projector.states().map(({ stop }) => stop?.code)).toEqual([
      'event-unreadable',
      'event-unreadable',
    ]);
    await unreadable.projector.stop();
    const { projector } = await start([tallies(), nameless]);
    expect(projector.states().map(({ stop }) => stop?.code)).toEqual([undefined, 'documents-threw']);
    expect(await shown(tallies())).toEqual(await fromZero(tallies()));
  });
});
