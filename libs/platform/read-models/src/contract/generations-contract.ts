import { describe, expect, it } from '@jest/globals';
import { CheckpointConflict, DeclarationChanged, ViewNotBuilt } from '../port/read-model-errors.ts';
import type { ViewStore } from '../port/view-store.ts';
import { batch, put, sample, samples } from './fixtures.ts';

export function generationsContract(store: () => ViewStore): void {
  describe('generations', () => {
    it('lets nobody read before one is live', async () => {
      await put(store(), { a: sample() }, { goLive: false });
      const readings = [
        () => store().get(samples, 'a'),
        () => store().getMany(samples, ['a']),
        () => store().find(samples, { limit: 1 }),
        () => store().positionOf(samples),
      ];
      for (const read of readings) await expect(read()).rejects.toThrow(ViewNotBuilt);
    });

    it('builds beside the live one and flips with a batch', async () => {
      await put(store(), { a: sample({ name: 'old' }), gone: sample() });
      const next = await store().begin(samples);
      await store().write([batch(next, { a: sample({ name: 'new' }) }, { goLive: false })]);
      expect(await store().get(samples, 'a')).toMatchObject({ name: 'old' });
      await put(store(), {});
      expect(await store().get(samples, 'a')).toMatchObject({ name: 'new' });
      expect(await store().get(samples, 'gone')).toBeUndefined();
    });

    it('is not taken back by an older one that catches up later', async () => {
      await put(store(), { a: sample({ name: 'old' }) });
      const [old] = await store().generations(samples);
      await store().write([batch(await store().begin(samples), { a: sample({ name: 'new' }) })]);
      await store().write([batch(old!, {})]);
      expect(await store().get(samples, 'a')).toMatchObject({ name: 'new' });
    });

    it('prunes what was left behind, never the live one nor the newest, and refuses batches for it', async () => {
      await put(store(), { a: sample() });
      const [first] = await store().generations(samples);
      await put(store(), {}, { generation: (await store().begin(samples)).generation, from: null });
      const building = await store().begin(samples);
      await store().prune(samples);
      const left = await store().generations(samples);
      expect(left.map(({ live }) => live)).toEqual([true, false]);
      expect(left.at(-1)).toEqual(building);
      expect(await store().write([batch(first!, {})])).toEqual([expect.any(CheckpointConflict)]);
    });

    it('abandons what is built beside the live one, with the request for it, and refuses batches for it', async () => {
      await put(store(), { a: sample({ name: 'live' }) });
      const building = await store().begin(samples);
      await store().request({ kind: 'rebuild', view: samples.view });
      await store().abandon(samples);
      expect((await store().generations(samples)).map(({ live }) => live)).toEqual([true]);
      expect(await store().requests()).toEqual([]);
      expect(await store().write([batch(building, {})])).toEqual([expect.any(CheckpointConflict)]);
      expect(await store().get(samples, 'a')).toMatchObject({ name: 'live' });
    });

    it('abandons nothing where none is live: readers wait for it', async () => {
      const first = await store().begin(samples);
      await store().abandon(samples);
      expect(await store().generations(samples)).toEqual([first]);
    });

    it('never gives a number twice, and drops an unfinished one when another begins', async () => {
      const first = await store().begin(samples);
      const second = await store().begin(samples);
      expect(second.generation).toBeGreaterThan(first.generation);
      expect(await store().generations(samples)).toEqual([second]);
    });

    it('keeps versions apart and drops those no longer wanted', async () => {
      await put(store(), { a: sample() });
      const second = { ...samples, version: 2 };
      await expect(store().get(second, 'a')).rejects.toThrow('samples@2');
      expect(await store().dropAllBut([samples])).toEqual([]);
      expect(await store().dropAllBut([second])).toEqual(['samples@1']);
      await expect(store().get(samples, 'a')).rejects.toThrow(ViewNotBuilt);
    });

    it('refuses other fields under the same version', async () => {
      await put(store(), {});
      const changed = { ...samples, fields: { ...samples.fields, extra: 'string' as const } };
      await expect(store().generations(changed)).rejects.toThrow(DeclarationChanged);
    });

    it.each([
      ['a field called id', { fields: { id: 'string' } }],
      ['a name with capitals', { view: 'Samples' }],
      ['a field that is no name', { fields: { "x') --": 'string' } }],
      ['two fields that differ in case', { fields: { dueOn: 'date', dueon: 'date' } }],
      ['an index over what is not declared', { fields: {}, indexes: [['name']] }],
      ['version 0', { version: 0 }],
    ] as const)('refuses %s', async (_, wrong) => {
      await expect(store().generations({ ...samples, indexes: [], ...wrong })).rejects.toThrow(TypeError);
    });

    it('retracts: nobody reads what the events no longer say', async () => {
      await put(store(), { a: sample() });
      await store().retract(samples);
      await expect(store().get(samples, 'a')).rejects.toThrow(ViewNotBuilt);
    });

    it('keeps a request until it is answered; a rebuild is answered by its beginning', async () => {
      const retry = { kind: 'retry', view: 'samples' } as const;
      const rebuild = { kind: 'rebuild', view: 'samples' } as const;
      for (const request of [retry, rebuild, retry]) await store().request(request);
      expect(await store().requests()).toMatchObject([rebuild, retry]);
      await store().begin(samples);
      const [waiting, ...others] = await store().requests();
      expect([waiting, others]).toMatchObject([retry, []]);
      await store().answered(waiting!);
      expect(await store().requests()).toEqual([]);
    });

    it('keeps a request that is asked for again while the first is worked off', async () => {
      const retry = { kind: 'retry', view: 'samples' } as const;
      await store().request(retry);
      const [first] = await store().requests();
      await store().request(retry);
      await store().answered(first!);
      expect(await store().requests()).toMatchObject([retry]);
    });
  });
}
