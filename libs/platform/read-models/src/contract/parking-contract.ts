import { describe, expect, it } from '@jest/globals';
import type { ParkCode, QueuedEvent } from '../port/checkpoint.ts';
import { DocumentParked } from '../port/read-model-errors.ts';
import type { ViewStore } from '../port/view-store.ts';
import { checkpointAt, newest, put, sample, samples } from './fixtures.ts';

const queued = (document: string, n: number, code: ParkCode | null = null): QueuedEvent => ({
  ...checkpointAt(n),
  document,
  code,
});

export function parkingContract(store: () => ViewStore): void {
  describe('parked documents', () => {
    it('refuses one asked for by its id, even before it has a row', async () => {
      await put(store(), { a: sample() }, { queue: [queued('a', 1, 'fold-threw'), queued('unborn', 1, 'fold-threw')] });
      await expect(store().get(samples, 'a')).rejects.toThrow(DocumentParked);
      await expect(store().get(samples, 'unborn')).rejects.toMatchObject({ view: 'samples@1', id: 'unborn' });
    });

    it('marks it in lists and counts those that have no row', async () => {
      const queue = [queued('a', 1, 'fold-threw'), queued('a', 2), queued('unborn', 1, 'fold-threw')];
      await put(store(), { a: sample(), b: sample() }, { queue });
      const page = await store().find(samples, { limit: 9 });
      expect(page.rows.map(({ id, parked }) => [id, parked])).toEqual([
        ['a', true],
        ['b', false],
      ]);
      expect(page.unlisted).toBe(1);
      expect((await store().getMany(samples, ['a'])).get('a')).toMatchObject({ parked: true });
    });

    it('keeps queues in order, in their generation, and releases them whole', async () => {
      await put(
        store(),
        {},
        { queue: [queued('a', 10), queued('a', 9, 'document-refused'), queued('b', 3, 'fold-threw')] },
      );
      const { generation } = await newest(store());
      expect((await store().queued(generation)).get('a')).toEqual([
        queued('a', 9, 'document-refused'),
        queued('a', 10),
      ]);
      await put(store(), {}, { released: ['a'], queue: [queued('a', 10, 'fold-threw')] });
      expect((await store().queued(generation)).get('a')).toEqual([queued('a', 10, 'fold-threw')]);
      await put(store(), { a: sample() }, { released: ['a'] });
      expect([...(await store().queued(generation)).keys()]).toEqual(['b']);
      expect(await store().get(samples, 'a')).toEqual(sample());
      expect(await store().queued((await store().begin(samples)).generation)).toEqual(new Map());
    });

    it('remembers why a view stands still until it goes on', async () => {
      const stop = { ...checkpointAt(2), code: 'documents-threw' } as const;
      await put(store(), {}, { stop });
      expect(await newest(store())).toMatchObject({ checkpoint: checkpointAt(1), stop });
      await put(store(), {});
      expect((await newest(store())).stop).toBeNull();
    });
  });
}
