import { setImmediate, setTimeout } from 'node:timers/promises';

const thisTurn = (): Promise<unknown> => setImmediate();

/**
 * Waits for the rest of a turn, or until so much time has gone by since the last wait was over: who was at rest goes at
 * once, and what comes in a stream is taken together. Whoever stops waits no longer.
 */
export function atLeastApart(ms: number, signal?: AbortSignal): () => Promise<unknown> {
  let last = -Infinity;
  return async () => {
    const left = last + ms - performance.now();
    await (left > 0 ? setTimeout(left, undefined, { signal }).catch(() => undefined) : setImmediate());
    last = performance.now();
  };
}

/**
 * What is there already, at most `size` at a time; waits only when nothing is. One item is asked for ahead.
 * Whoever stops early aborts the source: a source that is waiting cannot be told to return.
 * @param together for how long what comes after the first of a batch is taken with it
 */
export async function* inBatches<T>(
  source: AsyncIterable<T>,
  size: number,
  together = thisTurn,
): AsyncGenerator<readonly T[], void> {
  const iterator = source[Symbol.asyncIterator]();
  const take = (): Promise<IteratorResult<T, unknown>> => {
    const taken = iterator.next();
    taken.catch(() => undefined); // Met when it is awaited, if it still is.
    return taken;
  };
  let pending = take();
  try {
    for (;;) {
      const first = await pending;
      if (first.done) return;
      const batch = [first.value];
      pending = take();
      const waited = together().then(() => 'waited' as const);
      while (batch.length < size) {
        // A failure is met at the next await: what came before it is handed on first.
        const more = await Promise.race([pending, waited]).catch(() => 'failed' as const);
        if (typeof more === 'string' || more.done) break;
        batch.push(more.value);
        pending = take();
      }
      yield batch;
    }
  } finally {
    iterator.return?.().catch(() => undefined);
  }
}

/** All that a source holds which ends by itself, `size` at a time. */
export async function* inPages<T>(source: AsyncIterable<T>, size: number): AsyncGenerator<readonly T[], void> {
  let page: T[] = [];
  for await (const item of source) {
    page.push(item);
    if (page.length < size) continue;
    yield page;
    page = [];
  }
  if (page.length > 0) yield page;
}
