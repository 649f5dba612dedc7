import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { verifyHistory, type PersistedEvent } from '#platform/event-sourcing';
import { SqliteEventStore } from '#sqlite/event-sourcing';
import { dataFiles } from '../../apps/server/src/composition/data-files.ts';
import { paperwork } from '../harness/paperwork.ts';
import { senOfficer } from '../harness/the-people.ts';
import { Service } from '../harness/service.ts';
import { seeded } from '../kill/seeded.ts';

const SEED = 20_251_125;
const TRIALS = 600;

let place: string;
let whole: Buffer;
let file: string;
beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'spoilt-'));
  const service = await Service.startedAt('2026-01-12T09:00:00.000Z');
  for (let n = 0; n < 4; n++) await service.as(senOfficer).post('/children', { ...paperwork.child, upn: null });
  await service.stop();
  file = join(place, 'events.sqlite');
  cpSync(dataFiles(service.folder).events, file);
  whole = readFileSync(file);
  await service.end();
}, 60_000);
afterAll(() => rmSync(place, { recursive: true }));

/** What anybody can read of the store, without its positions' store id; or that it cannot be read. */
async function readable(): Promise<string> {
  const store = await SqliteEventStore.open(file);
  try {
    const inOrder: Omit<PersistedEvent, 'position'>[] = [];
    for await (const { position: _, ...event } of store.readAll(null)) inOrder.push(event);
    const streams = [];
    for (const name of new Set(inOrder.map(({ stream }) => stream)))
      streams.push((await store.readStream(name)).map(({ position: _, ...event }) => event));
    return JSON.stringify([inOrder, streams]);
  } finally {
    await store.close();
  }
}

async function verified(): Promise<boolean> {
  const store = await SqliteEventStore.open(file);
  return verifyHistory(store)
    .then(({ bad }) => bad.length === 0)
    .finally(() => store.close());
}

const orNot = <T>(work: Promise<T>): Promise<T | 'cannot be read'> => work.catch(() => 'cannot be read' as const);

// A byte of a page's count of its rows can hide the last of them: that is a tail taken away, and needs a sealed history.
it(`of ${TRIALS} bytes of the file itself (seed ${SEED}), each that shows anywhere is found`, async () => {
  const original = await readable();
  const random = seeded(SEED);
  const missed: number[] = [];
  let showed = 0;
  for (let trial = 0; trial < TRIALS; trial++) {
    const at = random(whole.length);
    const spoilt = Buffer.from(whole);
    spoilt[at]! ^= 1 + random(255);
    for (const suffix of ['-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true });
    writeFileSync(file, spoilt);
    if ((await orNot(readable())) === original) continue;
    writeFileSync(file, spoilt);
    showed++;
    if ((await orNot(verified())) === true) missed.push(at);
  }
  expect(missed).toEqual([]);
  expect(showed).toBeGreaterThan(TRIALS / 10);
}, 60_000);
