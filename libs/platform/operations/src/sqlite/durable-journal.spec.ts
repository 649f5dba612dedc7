import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { anAccess } from '#contract/operations';
import { aTurn, HeldDisk } from '#contract/sqlite-file';
import { NotFlushed } from '#platform/sqlite-file';
import { SqliteOperations } from './sqlite-operations.ts';

let folder: string;
let operations: SqliteOperations;
let disk: HeldDisk;
beforeEach(async () => {
  disk = new HeldDisk();
  folder = await mkdtemp(join(tmpdir(), 'journal-'));
  operations = await SqliteOperations.open(join(folder, 'operations.sqlite'), { disk });
  await operations.accessJournal.record(anAccess());
  disk.hold();
});
afterEach(async () => {
  disk.letAllGo();
  await operations.close();
  await rm(folder, { recursive: true });
});

it('answers an access, and shows it, when it is on the disk; those asked for meanwhile share the next flush', async () => {
  const answered: number[] = [];
  const record = () => operations.accessJournal.record(anAccess()).then(({ number }) => answered.push(number));
  const one = record();
  await disk.reaches(1);
  const more = [record(), record(), record()];
  const shown: string[] = [];
  const heads = operations.accessJournal.heads().finally(() => shown.push('heads'));
  const page = operations.accessJournal.ofChild('amy', { limit: 10 }).finally(() => shown.push('page'));
  await aTurn();
  expect([answered, shown]).toEqual([[], []]);
  disk.letGo(0);
  await one;
  await disk.reaches(2);
  expect(answered).toEqual([1]);
  disk.letAllGo();
  await Promise.all(more);
  expect((await page).entries.map(({ number }) => number)).toContain(1);
  expect((await heads).map(({ number }) => number)).toEqual([1]);
  expect(await operations.accessJournal.verify()).toMatchObject({ sound: true, entries: 5 });
});

it('answers nothing that the disk did not keep, and records nothing after that', async () => {
  const lost = operations.accessJournal.record(anAccess());
  await disk.reaches(1);
  disk.fail(0);
  await expect(lost).rejects.toThrow(NotFlushed);
  await expect(operations.accessJournal.record(anAccess())).rejects.toThrow(NotFlushed);
  await expect(operations.processes.recordRefusal('a-process', 'cause', 'reason')).rejects.toThrow(NotFlushed);
});

it('lets no checkpoint of a process wait for the disk', async () => {
  const position = '00000000-0000-4000-8000-000000000000.00000000000000000001' as never;
  await operations.processes.keepCheckpoint('a-process', { position, eventId: 'event-1' });
  expect(disk.begun).toBe(0);
});
