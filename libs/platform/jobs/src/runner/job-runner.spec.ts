import { threadId } from 'node:worker_threads';
import { expect, it } from '@jest/globals';
import { addMilliseconds, SystemClock } from '#platform/time';
import { benchOfJobs, DAY_MS, isEnded } from '../testing/bench-of-jobs.ts';
import { counting } from '../testing/counting-job.ts';
import { here } from './do-job.ts';
import { JobLeft, type JobWork } from './job-work.ts';

const { bench, reported, run, ask, when, parts } = benchOfJobs();
const part = (n: number, tries = 1) => ({ n, thread: threadId, tries, for: 'counting' });
const runHere = (work: JobWork = counting(threadId), holder?: string, askEveryMs?: number) =>
  run(here(bench.jobs, work), holder, askEveryMs);

it('are done in the order of asking, one at a time, also those asked before anybody was there to do them', async () => {
  const order: string[] = [];
  for (const id of ['j1', 'j2']) await ask(id);
  runHere(async (task) => {
    order.push(`${task.job.id} begins`);
    await counting(threadId)(task);
    order.push(`${task.job.id} ends`);
  });
  await ask('j3');
  expect(await when('j3', isEnded)).toMatchObject({ state: 'done', progress: { done: 3, of: 3 }, parts: 3 });
  expect(order).toEqual(['j1', 'j2', 'j3'].flatMap((id) => [`${id} begins`, `${id} ends`]));
  expect(await parts('j1')).toEqual([part(1), part(2), part(3)]);
});

it('keep what came of them for a time from their end, past the time in which they were to be done', async () => {
  runHere();
  await ask('j1', { to: '3' }, addMilliseconds(new SystemClock().now(), DAY_MS / 24));
  const { endedAt, expiresAt } = await when('j1', isEnded);
  expect(Date.parse(expiresAt) - Date.parse(endedAt!)).toBeGreaterThanOrEqual(DAY_MS - 60_000);
  expect(Date.parse(expiresAt) - Date.parse(endedAt!)).toBeLessThanOrEqual(DAY_MS + 60_000);
});

it('that were cut off go on behind the last part that was kept', async () => {
  await ask('j1', { to: '4' });
  await bench.operations.jobs.take('count', 1);
  for (const n of [1, 2])
    await bench.jobs.advance({ id: 'j1', fence: 1 }, { done: n, of: 4 }, { number: n - 1, value: part(n) });
  runHere();
  expect(await when('j1', isEnded)).toMatchObject({ state: 'done', tries: 2 });
  expect(await parts('j1')).toEqual([part(1), part(2), part(3, 2), part(4, 2)]);
});

it('are left where they are when the server stops, which is no failed try', async () => {
  await ask('j1', { to: '4' });
  const first = runHere(async (task) => {
    await task.advance({ done: 1, of: 4 }, part(1));
    await new Promise((resolve) => task.signal.addEventListener('abort', resolve));
    await task.advance({ done: 2, of: 4 }, part(2));
  });
  await when('j1', (job) => job.parts === 1);
  await first.stop();
  expect(await bench.jobs.find('j1')).toMatchObject({ state: 'waiting', tries: 0, parts: 1 });
  runHere();
  await when('j1', isEnded);
  expect(await parts('j1')).toEqual([1, 2, 3, 4].map((n) => part(n)));
});

it('that are stopped are told so, and nothing more of them is kept', async () => {
  let told: unknown;
  runHere(async (task) => {
    await task.advance({ done: 1, of: 2 }, part(1));
    await new Promise((resolve) => task.signal.addEventListener('abort', resolve));
    told = await task.advance({ done: 2, of: 2 }).catch((error: unknown) => error);
    throw told;
  });
  await ask('j1');
  await when('j1', (job) => job.parts === 1);
  await bench.jobs.stop('j1');
  await ask('j2', { to: '1' });
  await when('j2', (job) => job.parts === 1);
  expect(told).toBeInstanceOf(JobLeft);
  expect(await bench.jobs.find('j1')).toMatchObject({ state: 'stopped', parts: 0 });
  expect(reported).toEqual([]);
});

it('are tried again after an error, three times in all, and then given up', async () => {
  runHere();
  await ask('j1', { to: '3', throwsAt: '2' });
  expect(await when('j1', isEnded)).toMatchObject({ state: 'failed', code: 'given-up', parts: 1 });
  expect(reported).toEqual([1, 2, 3].map((tries) => ['j1', tries, 'canary']));
  await ask('j2');
  expect((await when('j2', isEnded)).state).toBe('done');
});

it('say why they can never be done', async () => {
  runHere();
  await ask('j1', { to: '3', failsAt: '2' });
  expect(await when('j1', isEnded)).toMatchObject({ state: 'failed', code: 'cannot-count-so-far', tries: 1 });
});

it('are done by one server, whoever else would', async () => {
  const by: string[] = [];
  const noting =
    (server: string): JobWork =>
    async (task) => {
      by.push(server);
      await counting(threadId)(task);
    };
  const first = runHere(noting('server-1'), 'server-1');
  await ask('j1');
  await when('j1', isEnded);
  runHere(noting('server-2'), 'server-2');
  for (const id of ['j2', 'j3']) await ask(id);
  await when('j3', isEnded);
  expect(by).toEqual(['server-1', 'server-1', 'server-1']);
  await first.stop();
  await ask('j4');
  await when('j4', isEnded);
  expect(by.at(-1)).toBe('server-2');
});

it('are begun at once where they are asked for, however seldom the store is asked', async () => {
  const runner = runHere(undefined, undefined, 3_600_000);
  bench.jobs.tells(() => runner.ring());
  for (const id of ['j1', 'j2', 'j3']) {
    await ask(id);
    expect((await when(id, isEnded)).state).toBe('done');
  }
});
