import fs from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { anAccess } from '#contract/operations';
import { aTurn, HeldDisk } from '#contract/sqlite-file';
import { NotFlushed } from '#platform/sqlite-file';
import { SqliteOperations } from './sqlite-operations.ts';

let folder: string;
let operations: SqliteOperations;
const open = () => SqliteOperations.open(join(folder, 'operations.sqlite'), { disk });
let disk: HeldDisk;
beforeEach(async () => {
  disk = new HeldDisk();
  folder = await mkdtemp(join(tmpdir(), 'journal-'));
  operations = await open();
  await operations.accessJournal.record(anAccess());
  disk.hold();
});
afterEach(async () => {
  jest.restoreAllMocks();
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

const position = '00000000-0000-4000-8000-000000000000.00000000000000000001' as never;

it('lets no checkpoint of a process wait for the disk', async () => {
  await operations.processes.keepCheckpoint('a-process', { position, eventId: 'event-1' });
  expect(disk.begun).toBe(0);
});

const request = { kind: 'retry', process: 'a-process' } as const;

/** What another server writes and has not flushed, and how it is asked for. */
const written: readonly [
  string,
  (theirs: SqliteOperations) => Promise<unknown>,
  (ours: SqliteOperations) => Promise<unknown>,
][] = [
  ['an opening', (theirs) => theirs.accessJournal.record(anAccess()), (ours) => ours.accessJournal.heads()],
  [
    'an opening, by its child',
    (theirs) => theirs.accessJournal.record(anAccess()),
    async (ours) => (await ours.accessJournal.ofChild('amy', { limit: 10 })).entries,
  ],
  [
    'a refusal',
    ({ processes }) => processes.recordRefusal('a-process', 'cause', 'reason'),
    ({ processes }) => processes.refusalsOf('a-process'),
  ],
  [
    'a parked cause',
    ({ processes }) => processes.park('a-process', { subject: 'subject', cause: 'cause', event: null, code: 'code' }),
    ({ processes }) => processes.parkedOf('a-process'),
  ],
  ['a request', ({ processes }) => processes.request(request), ({ processes }) => processes.requests()],
  ['a place', ({ processes }) => processes.begin('a-process', null), ({ processes }) => processes.placeOf('a-process')],
  ['a beginning', ({ processes }) => processes.begin('a-process', null), ({ processes }) => processes.begun()],
  [
    'what was let go',
    async ({ processes }) => {
      const parked = processes.park('a-process', { subject: 'subject', cause: 'cause', event: null, code: 'code' });
      await Promise.all([parked, processes.letGo('a-process', 'cause', 'reason')]);
    },
    ({ processes }) => processes.letGoOf('a-process'),
  ],
];

it.each(written)('shows %s that another server wrote once it has flushed it itself', async (_, write, read) => {
  const theirs = await open();
  const before = await read(operations);
  const writing = write(theirs);
  await disk.reaches(1);
  const told: unknown[] = [];
  const shown = read(operations).then((found) => told.push(found));
  await disk.reaches(2);
  expect(told).toEqual([]);
  disk.letGo(1);
  await shown;
  expect(told).not.toEqual([before]);
  disk.letAllGo();
  await writing;
  await theirs.close();
});

it('lets no process wait for the disk for what it goes on from by itself', async () => {
  await operations.processes.keepCheckpoint(
    'a-process',
    { position, eventId: 'event-1' },
    {
      ...{ subject: 'subject', version: 1, state: '{}', wakeAt: null },
    },
  );
  expect(await operations.processes.stateOf('a-process', 'subject')).toMatchObject({ version: 1 });
  expect(disk.begun).toBe(0);
});

it('leaves the file closed where what is there cannot be flushed', async () => {
  await operations.close();
  jest.spyOn(fs, 'fsyncSync').mockImplementation(() => {
    throw new Error('EIO');
  });
  await expect(open()).rejects.toThrow('EIO');
  // Whoever closes last empties the log.
  expect(fs.existsSync(join(folder, 'operations.sqlite-wal'))).toBe(false);
});
