import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { SqliteOperations } from '#sqlite/operations';
import { HandClock } from '#contract/time';
import { askedUntil } from '#contract/time';
import { HeldLeases, SHARED } from './held-leases.ts';

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

it('of one that is dead are taken by another within ten seconds, by whoever asks each second', async () => {
  const dead = new HeldLeases(operations.leases, 'server-1', SHARED);
  const started = Date.parse(realClock.at);
  let told = started;
  const alive = new HeldLeases(operations.leases, 'server-2', SHARED, () => told - started);
  await dead.tryHold('process:close-window');
  const nextSecond = async () => {
    told += 1_000;
    realClock.at = new Date(told).toISOString() as typeof realClock.at;
    return alive.tryHold('process:close-window');
  };
  const held = await askedUntil('the lease of the dead', nextSecond, (lease) => lease !== null, {
    everyMs: 0,
    times: 60,
  });
  expect(told - started).toBeGreaterThan(SHARED.renewEveryMs * 2);
  expect(told - started).toBeLessThan(10_000);
  await held!.release();
});

it('are given up by who cannot renew them before they end, and not for a failure that passes', async () => {
  let [now, away] = [0, true];
  const { leases } = operations;
  const reached = {
    ...{ acquire: leases.acquire.bind(leases), release: leases.release.bind(leases), taken: leases.taken.bind(leases) },
    renew: (...asked: Parameters<typeof leases.renew>) =>
      away ? Promise.reject(new Error('The store is away.')) : leases.renew(...asked),
  };
  const here = new HeldLeases(reached, 'server-1', SHARED, () => now);
  const held = (await here.tryHold('child-line@1'))!;
  const after = async (ms: number) => {
    now += ms;
    realClock.at = new Date(Date.parse(realClock.at) + ms).toISOString() as typeof realClock.at;
    await here.renewAll();
    return held.lost.aborted;
  };
  expect(await after(2_000)).toBe(false);
  away = false;
  expect(await after(2_000)).toBe(false);
  away = true;
  expect([await after(2_000), await after(2_000), await after(2_000)]).toEqual([false, false, true]);
});

it('are asked for in one question, however many somebody waits for', async () => {
  const [here, there] = ['server-1', 'server-2'].map((holder) => new HeldLeases(operations.leases, holder, SHARED));
  const names = ['child-line@1', 'caseload@3', 'process:close-window'];
  const held = await Promise.all(names.map((name) => here!.tryHold(name)));
  const asked = jest.spyOn(operations.leases, 'taken');
  const inVain = jest.spyOn(operations.leases, 'acquire');
  expect(await Promise.all(names.map((name) => there!.tryHold(name)))).toEqual([null, null, null]);
  expect([asked.mock.calls.length, inVain.mock.calls.length]).toEqual([1, 0]);
  for (const each of held) await each!.release();
});

it('are not had by who is told of one after its end', async () => {
  let now = 0;
  const late = new HeldLeases(operations.leases, 'server-1', SHARED, () => (now += SHARED.forMs));
  expect(await late.tryHold('process:close-window')).toBeNull();
});
