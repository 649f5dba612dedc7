import { describe, expect, it } from '@jest/globals';
import { inBatches } from './in-batches.ts';

async function collected<T>(source: AsyncIterable<readonly T[]>): Promise<T[][]> {
  const batches: T[][] = [];
  for await (const batch of source) batches.push([...batch]);
  return batches;
}

describe('reading in batches', () => {
  it('takes what is there, at most a batch at a time, everything once and in order', async () => {
    const there = async function* () {
      yield* [1, 2, 3, 4, 5];
    };
    expect(await collected(inBatches(there(), 2))).toEqual([[1, 2], [3, 4], [5]]);
    expect(await collected(inBatches((async function* () {})(), 2))).toEqual([]);
  });

  it('hands on what there is rather than wait for more', async () => {
    const { promise: more, resolve } = Promise.withResolvers<undefined>();
    const slow = async function* () {
      yield* [1, 2];
      await more;
      yield 3;
    };
    const batches = inBatches(slow(), 10);
    expect((await batches.next()).value).toEqual([1, 2]);
    resolve(undefined);
    expect((await batches.next()).value).toEqual([3]);
    expect((await batches.next()).done).toBe(true);
  });

  it('hands on what came before a failure, then the failure', async () => {
    const failing = async function* () {
      yield 1;
      throw new Error('broken off');
    };
    const batches = inBatches(failing(), 10);
    expect((await batches.next()).value).toEqual([1]);
    await expect(batches.next()).rejects.toThrow('broken off');
  });

  it('holds at most one item more than a batch', async () => {
    let given = 0;
    const endless = async function* () {
      for (;;) yield ++given;
    };
    for await (const batch of inBatches(endless(), 7)) {
      expect(given).toBeLessThanOrEqual(batch.at(-1)! + 1);
      if (batch.at(-1)! >= 70) break;
    }
  });
});
