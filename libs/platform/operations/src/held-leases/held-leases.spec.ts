import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { SqliteOperations } from '#sqlite/operations';
import { HandClock } from '#contract/time';
import { HeldLeases } from './held-leases.ts';

const realClock = new HandClock();
let folder: string;
let operations: SqliteOperations;
beforeEach(async () => {
  realClock.at = '2026-02-03T10:00:00.000Z';
  folder = await mkdtemp(join(tmpdir(), 'leases-'));
  operations = await SqliteOperations.open(join(folder, 'operations.sqlite'), { realClock });
});
afterEach(async () => {
  await operations.close();
  await rm(folder, { recursive: true });
});

it('are held by one server, prolonged while it lives, and free when it gives them back', async () => {
  const [here, there] = ['server-1', 'server-2'].map((holder) => new HeldLeases(operations.leases, holder));
  const held = (await here!.tryHold('process:close-window'))!;
  realClock.at = '2026-02-03T10:00:40.000Z';
  await here!.renewAll();
  realClock.at = '2026-02-03T10:01:20.000Z';
  expect(await there!.tryHold('process:close-window')).toBeNull();
  expect(held.lost.aborted).toBe(false);
  await held.release();
  const next = (await there!.tryHold('process:close-window'))!;
  await next.release();
});

it('are lost by a server that slept past their end', async () => {
  const [here, there] = ['server-1', 'server-2'].map((holder) => new HeldLeases(operations.leases, holder));
  const slept = (await here!.tryHold('child-line@1'))!;
  realClock.at = '2026-02-03T10:01:00.000Z';
  const taken = (await there!.tryHold('child-line@1'))!;
  await here!.renewAll();
  expect([slept.lost.aborted, taken.lost.aborted]).toEqual([true, false]);
  await slept.release();
  expect(await here!.tryHold('child-line@1')).toBeNull();
  await taken.release();
});

it('are taken up at once by the same holder after a crash', async () => {
  await new HeldLeases(operations.leases, 'the-owner').tryHold('child-line@1');
  const again = await new HeldLeases(operations.leases, 'the-owner').tryHold('child-line@1');
  expect(again).not.toBeNull();
  await again!.release();
});
