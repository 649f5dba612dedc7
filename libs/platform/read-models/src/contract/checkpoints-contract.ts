import { describe, expect, it } from '@jest/globals';
import { CheckpointConflict } from '../port/read-model-errors.ts';
import type { ViewStore } from '../port/view-store.ts';
import { at, batch, checkpointAt, newest, put, sample, samples } from './fixtures.ts';

const other = { ...samples, view: 'others' };

export function checkpointsContract(store: () => ViewStore): void {
  describe('checkpoints', () => {
    it('shows a batch and its checkpoint together', async () => {
      await put(store(), { a: sample() }, { to: checkpointAt(7) });
      expect(await store().positionOf(samples)).toBe(at(7));
      expect((await newest(store())).checkpoint).toEqual(checkpointAt(7));
      const loaded = await store().load(samples, (await newest(store())).generation, ['a', 'b']);
      expect([...loaded]).toEqual([
        ['a', { text: JSON.stringify(sample()), position: at(1), parked: false }],
        ['b', { text: undefined, position: null, parked: false }],
      ]);
    });

    it('refuses the same batch a second time, and changes nothing', async () => {
      const first = batch(await newest(store()), { a: sample() });
      await store().write([first]);
      await put(store(), { a: sample({ name: 'later' }) });
      expect(await store().write([first])).toEqual([expect.any(CheckpointConflict)]);
      expect(await store().get(samples, 'a')).toMatchObject({ name: 'later' });
    });

    it('refuses a checkpoint that goes back, or away', async () => {
      await put(store(), {}, { to: checkpointAt(7) });
      const back = batch(await newest(store()), { a: sample() }, { to: checkpointAt(6) });
      expect(await store().write([back, { ...back, to: null }])).toEqual([
        expect.any(CheckpointConflict),
        expect.any(CheckpointConflict),
      ]);
      expect(await store().get(samples, 'a')).toBeUndefined();
      expect(await store().positionOf(samples)).toBe(at(7));
    });

    it('writes the other views of a batch when one is refused', async () => {
      const stale = batch(await newest(store()), { a: sample() }, { from: checkpointAt(3), to: checkpointAt(4) });
      const sound = { ...batch(await newest(store(), other), { a: sample() }), collection: other };
      expect(await store().write([stale, sound])).toEqual([expect.any(CheckpointConflict), undefined]);
      expect(await store().positionOf(other)).toBe(at(1));
      expect((await newest(store())).checkpoint).toBeNull();
    });

    it('refuses the second of two batches of one generation in a call', async () => {
      const begun = await newest(store());
      const first = batch(begun, { a: sample() });
      const second = batch({ ...begun, checkpoint: first.to }, { b: sample() });
      const told = await store().write([first, second]);
      expect(told).toEqual([undefined, expect.any(CheckpointConflict)]);
      expect((await newest(store())).checkpoint).toEqual(first.to);
      expect(await store().get(samples, 'b')).toBeUndefined();
    });

    it('deletes, and lets come again', async () => {
      await put(store(), { a: sample({ tags: ['x'] }), b: sample({ tags: ['x'] }) });
      await put(store(), {}, { deletes: ['a', 'never-there'] });
      const tagged = async () => (await store().find(samples, { where: { tags: { has: 'x' } }, limit: 9 })).rows;
      expect((await tagged()).map(({ id }) => id)).toEqual(['b']);
      await put(store(), { a: sample({ tags: ['x', 'x'] }), b: sample() });
      expect((await tagged()).map(({ id }) => id)).toEqual(['a']);
    });

    it('tells listeners of this process after a batch, until they leave', async () => {
      const seen: (readonly string[])[] = [];
      const leave = store().onWritten((changed) => seen.push([...changed]));
      await put(store(), {}, { goLive: false });
      await put(store(), { a: sample() }, { goLive: false });
      await put(store(), {}, { goLive: false, deletes: ['a'] });
      await put(store(), {});
      leave();
      await put(store(), {});
      // What was passed over is told, and that no view reads otherwise for it.
      expect(seen).toEqual([[], [samples.view], [samples.view], [samples.view]]);
    });
  });
}
