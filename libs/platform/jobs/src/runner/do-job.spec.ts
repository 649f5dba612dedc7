import { expect, it } from '@jest/globals';
import type { Job, SealedJobs } from '#platform/operations';
import { here } from './do-job.ts';

/** Of a store that answers at once, as an embedded one does: nothing that is awaited of it lets the thread go. */
const jobs = { advance: async () => true, given: async () => null, part: async () => null } as Partial<SealedJobs>;
const taken = { job: { id: 'j1', parts: 0 } as Job, fence: 1 };

it('Work in this thread lets whatever waits for the thread go first, after each of its parts', async () => {
  const order: string[] = [];
  const done = here(jobs as SealedJobs, async ({ advance }) => {
    for (const part of ['first', 'second', 'third']) {
      setImmediate(() => order.push(`a page after the ${part}`));
      order.push(part);
      await advance({ done: order.length, of: 3 }, part);
    }
  });
  expect(await done(taken, AbortSignal.timeout(60_000))).toEqual({ state: 'done' });
  expect(order).toEqual(['first', 'second', 'third'].flatMap((part) => [part, `a page after the ${part}`]));
});
