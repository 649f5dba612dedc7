import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { anAccess } from '#contract/operations';
import { NotFlushed } from '#platform/sqlite-file';
import { SqliteOperations } from './sqlite-operations.ts';

let folder: string;
let operations: SqliteOperations;
let flushes: PromiseWithResolvers<undefined>[];
let held: boolean;
const flush = async () => {
  const one = Promise.withResolvers<undefined>();
  flushes.push(one);
  if (held) await one.promise;
};
beforeEach(async () => {
  [flushes, held] = [[], false];
  folder = await mkdtemp(join(tmpdir(), 'journal-'));
  operations = await SqliteOperations.open(join(folder, 'operations.sqlite'), { disk: { flush } });
  await operations.accessJournal.record(anAccess());
  [flushes, held] = [[], true];
});
afterEach(async () => {
  held = false;
  for (const each of flushes) each.resolve(undefined);
  await operations.close();
  await rm(folder, { recursive: true });
});

async function begun(count: number): Promise<void> {
  while (flushes.length < count) await nextTurn();
  await nextTurn();
}

it('answers an access, and shows it, when it is on the disk; those asked for meanwhile share the next flush', async () => {
  const answered: number[] = [];
  const record = () => operations.accessJournal.record(anAccess()).then(({ number }) => answered.push(number));
  const one = record();
  await begun(1);
  const more = [record(), record(), record()];
  const heads = operations.accessJournal.heads();
  await nextTurn();
  expect(answered).toEqual([]);
  flushes[0]!.resolve(undefined);
  await one;
  await begun(2);
  expect(answered).toEqual([1]);
  held = false;
  flushes[1]!.resolve(undefined);
  await Promise.all(more);
  expect((await heads).map(({ number }) => number)).toEqual([1]);
  expect(await operations.accessJournal.verify()).toMatchObject({ sound: true, entries: 5 });
});

it('answers nothing that the disk did not keep, and records nothing after that', async () => {
  const lost = expect(operations.accessJournal.record(anAccess())).rejects.toThrow(NotFlushed);
  await begun(1);
  flushes[0]!.reject(new Error('of the disk'));
  await lost;
  await expect(operations.accessJournal.record(anAccess())).rejects.toThrow(NotFlushed);
  await expect(operations.processes.recordRefusal('a-process', 'cause', 'reason')).rejects.toThrow(NotFlushed);
});

it('lets no checkpoint of a process wait for the disk', async () => {
  const position = '00000000-0000-4000-8000-000000000000.00000000000000000001' as never;
  await operations.processes.keepCheckpoint('a-process', { position, eventId: 'event-1' });
  expect(flushes).toEqual([]);
});
