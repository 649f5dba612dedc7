import { describe, expect, it, jest } from '@jest/globals';
import { atLeastApart, inBatches } from './in-batches.ts';

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

  it('takes with the first whatever comes until it is told to wait no longer', async () => {
    const { promise: over, resolve: end } = Promise.withResolvers<undefined>();
    const { promise: more, resolve: give } = Promise.withResolvers<undefined>();
    const coming = async function* () {
      yield 1;
      await more;
      yield 2;
      end(undefined);
    };
    const batches = inBatches(coming(), 10, () => over);
    const first = batches.next();
    give(undefined);
    expect((await first).value).toEqual([1, 2]);
  });

  it('waits for nothing after a rest, and in a stream until the time since the last batch is over', async () => {
    const now = jest.spyOn(performance, 'now');
    const together = atLeastApart(20);
    const waits = async (at: number) => {
      now.mockReturnValue(at);
      const order: string[] = [];
      const turn = new Promise(setImmediate).then(() => new Promise(setImmediate)).then(() => order.push('a turn'));
      await Promise.all([turn, together().then(() => order.push('together'))]);
      return order;
    };
    expect(await waits(1_000)).toEqual(['together', 'a turn']);
    expect(await waits(1_005)).toEqual(['a turn', 'together']);
    expect(await waits(1_025)).toEqual(['together', 'a turn']);
    now.mockRestore();
  });

  it('waits no longer once it is stopped', async () => {
    const stopped = new AbortController();
    const together = atLeastApart(3_600_000, stopped.signal);
    await together();
    const waiting = together();
    stopped.abort();
    await expect(waiting).resolves.toBeUndefined();
  });
});
