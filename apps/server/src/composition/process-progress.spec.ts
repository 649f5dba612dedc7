import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { HandClock } from '#contract/time';
import { SqliteEventStore } from '#sqlite/event-sourcing';
import { SqliteOperations } from '#sqlite/operations';
import { ProgressOfProcesses } from './process-progress.ts';

const ENDING = 'end-the-keys-when-personal-data-is-destroyed';
const clock = new HandClock('2026-02-03T10:00:00.000Z');
let folder: string;
let events: SqliteEventStore;
/** Of the server that runs the process, and of the one that is asked. */
let [there, here]: readonly SqliteOperations[] = [];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'progress-'));
  events = await SqliteEventStore.open(join(folder, 'events.sqlite'));
  [there, here] = [
    await SqliteOperations.open(join(folder, 'operations.sqlite')),
    await SqliteOperations.open(join(folder, 'operations.sqlite')),
  ];
});
afterEach(async () => {
  for (const store of [events, there!, here!]) await store.close();
  rmSync(folder, { recursive: true });
});

const recorded = async (type: string) => {
  const event = { id: randomUUID(), type, data: '{}', metadata: JSON.stringify({ recordedAt: clock.now() }) };
  const { position } = await events.append(`child-${event.id}`, 'no-stream', [event]);
  return { position, eventId: event.id };
};
const takenBy = () => new Set(['PersonalDataDestroyed']);
const asked = (waitMs: number) => new ProgressOfProcesses({ operations: here!, events, clock, takenBy }, waitMs);

it('is told by what another server has stored', async () => {
  const destroyed = await recorded('PersonalDataDestroyed');
  await there!.processes.begin(ENDING, null);
  expect(await asked(0).dealtWith(ENDING, destroyed.position)).toBe(false);
  const waiting = asked(60_000).dealtWith(ENDING, destroyed.position);
  await there!.processes.keepCheckpoint(ENDING, destroyed);
  expect(await waiting).toBe(true);
});

it('is not of a process that has never begun', async () => {
  const { position } = await recorded('ChildRegistered');
  expect(await asked(0).dealtWith(ENDING, position)).toBe(false);
});

it('counts what the process takes, and nothing that it goes past', async () => {
  const destroyed = await recorded('PersonalDataDestroyed');
  await there!.processes.begin(ENDING, destroyed);
  const { position } = await recorded('ChildRegistered');
  expect(await asked(0).dealtWith(ENDING, position)).toBe(true);
  await recorded('PersonalDataDestroyed');
  expect(await asked(0).dealtWith(ENDING, position)).toBe(false);
});
