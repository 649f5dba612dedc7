import { describe, expect, it, jest } from '@jest/globals';
import { SqliteEventStore } from '#sqlite/event-sourcing';
import type { View } from '../projection/view.ts';
import { SqliteReadModels } from '../sqlite/index.ts';
import { bothStores } from '../contract/projecting/both-stores.ts';
import { counterId, counting, poisonless, tallies, totals } from '../contract/projecting/counting-view.ts';

const [one, two] = [counterId(1), counterId(2)];

describe('an event that cannot be applied', () => {
  const { bench, start, passed, shown, fromZero } = bothStores({
    events: (file) => SqliteEventStore.open(file),
    store: (file) => SqliteReadModels.open(file),
  });
  const retry = { kind: 'retry', view: 'tallies' } as const;

  it.each([0, 4, 9])('parks its document alone when it is number %i of a batch, and a retry mends it', async (bad) => {
    const { count } = counting(bench.events);
    const poison = poisonless();
    for (let n = 0; n < 10; n++) {
      const { id } = await count(n % 2 ? one : two, n + 1);
      if (n === bad) poison.fold.add(id);
    }
    const [view, other] = [tallies(poison), totals()];
    const { projector, notices } = await start([view, other], { batchSize: 10 });
    const [parked, sound] = bad % 2 ? [one, two] : [two, one];
    await expect(bench.store.get(view.collection, parked)).rejects.toMatchObject({ name: 'DocumentParked' });
    expect(await bench.store.get(view.collection, sound)).toEqual((await fromZero(tallies()))[sound]);
    expect(await shown(other)).toEqual(await fromZero(other));
    const [eventId] = poison.fold;
    expect(notices).toContainEqual({ kind: 'document-parked', view: 'tallies@1', eventId, code: 'fold-threw' });

    poison.fold.clear();
    await bench.store.request(retry);
    await projector.attend();
    await projector.settled();
    expect(await shown(view)).toEqual(await fromZero(tallies()));
    expect(await bench.store.get(view.collection, parked)).toBeDefined();
    expect(await bench.store.requests()).toEqual([]);
  });

  it('holds back ten later ones for that document, in order, and applies them all once it is mended', async () => {
    const { count } = counting(bench.events);
    const poison = poisonless();
    const view = tallies(poison);
    const { projector } = await start([view], { batchSize: 3 });
    await count(two, 100);
    await count(two, 200, (id) => poison.fold.add(id));
    for (let n = 0; n < 10; n++) {
      await count(two, n);
      await count(one, n + 1);
    }
    await passed(view);
    expect((await bench.store.find(view.collection, { limit: 9 })).rows).toEqual([
      { id: one, document: (await fromZero(tallies()))[one], parked: false },
      { id: two, document: { sum: 100, steps: [100] }, parked: true },
    ]);
    const [{ generation } = { generation: 0 }] = await bench.store.generations(view.collection);
    expect((await bench.store.queued(generation)).get(two)).toHaveLength(11);

    poison.fold.clear();
    await bench.store.request(retry);
    await projector.attend();
    await count(two, 300);
    await passed(view);
    await projector.settled();
    expect(await shown(view)).toEqual(await fromZero(tallies()));
    expect(await bench.store.get(view.collection, two)).toMatchObject({
      steps: [100, 200, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 300],
    });
  });

  it('is told to be retried only when it was: nothing is parked any more as the request is answered', async () => {
    const { count } = counting(bench.events);
    const poison = poisonless();
    poison.fold.add((await count(two, 1)).id);
    const view = tallies(poison);
    const { projector } = await start([view]);
    const [{ generation } = { generation: 0 }] = await bench.store.generations(view.collection);
    const parked = async () => (await bench.store.queued(generation)).size;
    expect(await parked()).toBe(1);
    poison.fold.clear();
    await bench.store.request(retry);
    const answered = bench.store.answered.bind(bench.store);
    const parkedThen: number[] = [];
    jest.spyOn(bench.store, 'answered').mockImplementation(async (request) => {
      parkedThen.push(await parked());
      return answered(request);
    });
    await projector.attend();
    expect(parkedThen).toEqual([0]);
  });

  it('stays parked from the next one on that still fails, and is tried again at a start', async () => {
    const { count } = counting(bench.events);
    const poison = poisonless();
    const bad: string[] = [];
    for (let n = 1; n <= 4; n++) bad.push((await count(two, n)).id);
    poison.fold = new Set([bad[1]!, bad[3]!]);
    const view = tallies(poison);
    const first = await start([view]);
    poison.fold.delete(bad[1]!);
    await first.projector.stop();
    const second = await start([view]);
    const [{ generation } = { generation: 0 }] = await bench.store.generations(view.collection);
    const left = (await bench.store.queued(generation)).get(two);
    expect(left).toMatchObject([{ eventId: bad[3], code: 'fold-threw' }]);
    expect(await shown(view)).toEqual({ [two]: { sum: 6, steps: [1, 2, 3] } });
    poison.fold.clear();
    await second.projector.stop();
    await start([view]);
    expect(await shown(view)).toEqual(await fromZero(tallies()));
  });

  it.each([1, 4, 10])(
    'leaves nothing of a fold that changed its argument first, in batches of %i',
    async (batchSize) => {
      const { count } = counting(bench.events);
      const sound = tallies();
      const poison = poisonless();
      const changing: View = {
        ...sound,
        fold(document, event) {
          const tally = (document ?? { sum: 0, steps: [] }) as { sum: number; steps: number[] };
          tally.steps.push((event.data as { by: number }).by);
          if (poison.fold.has(event.id)) throw new Error('canary: half done');
          tally.sum += (event.data as { by: number }).by;
          return tally;
        },
      };
      for (let n = 1; n <= 8; n++) {
        const { id } = await count(two, n);
        if (n === 6) poison.fold.add(id);
      }
      await start([changing], { batchSize });
      const [row] = (await bench.store.find(sound.collection, { limit: 1 })).rows;
      expect(row).toEqual({ id: two, document: { sum: 15, steps: [1, 2, 3, 4, 5] }, parked: true });
    },
  );

  it.each([1, 10])('parks what is unsound for a moment only, in batches of %i too', async (batchSize) => {
    const { count } = counting(bench.events);
    const sound = tallies();
    const halves: View = {
      ...sound,
      fold: (document, event) => {
        const { sum } = (document ?? { sum: 0 }) as { sum: number };
        return { sum: sum + (event.data as { by: number }).by / 2, steps: [] };
      },
    };
    for (const by of [2, 1, 1]) await count(two, by);
    await start([halves], { batchSize });
    const [row] = (await bench.store.find(sound.collection, { limit: 1 })).rows;
    expect(row).toEqual({ id: two, document: { sum: 1, steps: [] }, parked: true });
  });

  it('parks a document that does not keep to its declaration, without a word of it', async () => {
    const view = { ...tallies(), fold: () => ({ sum: 'canary: a name' }) };
    await counting(bench.events).count(two, 1);
    const { notices } = await start([view]);
    expect(notices).toContainEqual(expect.objectContaining({ kind: 'document-parked', code: 'document-refused' }));
    await expect(bench.store.get(view.collection, two)).rejects.toThrow(/^(?!.*canary)/);
    expect(JSON.stringify(notices)).not.toContain('canary');
  });
});
