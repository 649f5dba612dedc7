import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';
import { threadId } from 'node:worker_threads';
import { expect, it } from '@jest/globals';
import { benchOfJobs, isEnded } from '../testing/bench-of-jobs.ts';
import { inThread } from './in-thread.ts';

const ENTRY = new URL('../testing/counting-thread.ts', import.meta.url);
const SOURCES = pathToFileURL(resolve('scripts/typescript.mjs')).href;
const execArgv = ['--conditions=source', '--import', SOURCES, '--disable-warning=ExperimentalWarning'];

const { bench, reported, run, ask, when, parts } = benchOfJobs();
const runInThread = () =>
  run(
    inThread(ENTRY, () => {
      const { keysFile, operationsFile, masterKey } = bench;
      return { execArgv, workerData: { keysFile, operationsFile, masterKey } };
    }),
  );
type Part = Readonly<{ n: number; thread: number; tries: number }>;

it('a job is done in another thread than the one that answers requests', async () => {
  runInThread();
  await ask('j1');
  expect(await when('j1', isEnded)).toMatchObject({ state: 'done', parts: 3 });
  const made = (await parts('j1')) as readonly Part[];
  expect(made.map(({ n }) => n)).toEqual([1, 2, 3]);
  expect(new Set(made.map(({ thread }) => thread)).has(threadId)).toBe(false);
  expect(made.every(({ thread }) => thread > 0)).toBe(true);
});

it('a thread that breaks ends no server: the job goes on behind the last part, and is given up at last', async () => {
  runInThread();
  await ask('j1', { to: '3', endsProcessAt: '2' });
  expect(await when('j1', isEnded)).toMatchObject({ state: 'failed', code: 'given-up', parts: 1 });
  expect(reported).toEqual([1, 2, 3].map((tries) => ['j1', tries, 'The thread ended before its job did.']));
});

it('a job that is stopped ends its thread', async () => {
  runInThread();
  await ask('j1', { to: '1000000' });
  await when('j1', ({ parts: kept }) => kept > 0);
  await bench.jobs.stop('j1');
  await ask('j2');
  await when('j2', isEnded);
  expect(await bench.jobs.find('j1')).toMatchObject({ state: 'stopped', parts: 0 });
  expect(reported).toEqual([]);
});
