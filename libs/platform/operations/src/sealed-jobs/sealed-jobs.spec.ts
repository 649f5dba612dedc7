import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { aMasterKey } from '#contract/keys';
import { HandClock } from '#contract/time';
import { Sealer } from '#platform/privacy';
import { SqliteKeys } from '#sqlite/keys';
import { SqliteOperations } from '../sqlite/sqlite-operations.ts';
import { SealedJobs } from './sealed-jobs.ts';

const CANARY = 'Zebedee Quillfeather';
const clock = new HandClock();
const asked = {
  ...{ id: 'j1', kind: 'export', owner: 'officer-1', about: {}, given: { because: CANARY } },
  expiresAt: '2026-02-04T10:00:00.000Z',
} as const;
const held = { id: 'j1', fence: 1 };

let folder: string;
let keys: SqliteKeys;
let operations: SqliteOperations;
let jobs: SealedJobs;
beforeEach(async () => {
  clock.at = '2026-02-03T10:00:00.000Z';
  folder = await mkdtemp(join(tmpdir(), 'jobs-'));
  keys = await SqliteKeys.open(join(folder, 'keys.sqlite'), aMasterKey());
  operations = await SqliteOperations.open(join(folder, 'operations.sqlite'), { clock });
  jobs = new SealedJobs(operations.jobs, keys, new Sealer(keys));
});
afterEach(async () => {
  await Promise.all([keys.close(), operations.close()]);
  await rm(folder, { recursive: true });
});

const begun = async () => {
  await jobs.ask(asked);
  return (await operations.jobs.take('export', 1))!;
};
const endedKey = async () => (await keys.find(['job-j1'])).get('job-j1');

it('give back what was given and made, and keep it in no byte of any file', async () => {
  const job = await begun();
  expect(await jobs.given(job)).toEqual({ because: CANARY });
  expect(await jobs.advance(held, { done: 1, of: 1 }, { number: 0, value: [CANARY] })).toBe(true);
  expect([await jobs.part('j1', 0), await jobs.part('j1', 1)]).toEqual([[CANARY], null]);
  const files = await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name))));
  expect(files.some((bytes) => bytes.includes(CANARY))).toBe(false);
});

it('asked again are the same job', async () => {
  const first = await jobs.ask(asked);
  expect(await jobs.ask({ ...asked, given: 'something else' })).toEqual(first);
  expect(await jobs.given(first)).toEqual({ because: CANARY });
});

it('end their key when they are stopped, whatever a copy still holds', async () => {
  const job = await begun();
  await jobs.advance(held, { done: 1, of: 2 }, { number: 0, value: CANARY });
  const copy = (await operations.jobs.part('j1', 0))!;
  expect([await jobs.stop('j1'), await jobs.stop('j1')]).toEqual([true, false]);
  expect([await endedKey(), await jobs.given(job)]).toEqual(['ended', null]);
  expect(`${await new Sealer(keys).openOne(copy)}`).toContain('Destroyed');
  expect(await jobs.advance(held, { done: 2, of: 2 }, { number: 1, value: CANARY })).toBe(false);
});

it('end with their keys when they expire', async () => {
  await begun();
  clock.at = asked.expiresAt;
  expect([await jobs.endExpired(), await jobs.endExpired()]).toEqual([1, 0]);
  expect([await operations.jobs.over(9), await endedKey()]).toEqual([[], 'ended']);
});
