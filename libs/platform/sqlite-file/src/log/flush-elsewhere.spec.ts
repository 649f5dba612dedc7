import fs, { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { aTurn, HeldDisk } from '../contract/held-disk.ts';
import { FlushElsewhere, NotFlushed, openSqliteFile, type SqliteFile } from '../index.ts';
import { PATIENCE_MS } from './in-patience.ts';

let folder: string;
let db: SqliteFile;
let disk: FlushElsewhere;
let failures: NotFlushed[];
let held: HeldDisk;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'flush-'));
  db = openSqliteFile(join(folder, 'notes.sqlite'), ['create table notes (words blob) strict']);
  failures = [];
  held = new HeldDisk();
  held.hold();
  disk = new FlushElsewhere(db, { flush: held.flush, failed: (error) => failures.push(error) });
});
afterEach(async () => {
  jest.useRealTimers();
  jest.restoreAllMocks();
  const closed = disk.close();
  held.letAllGo();
  await closed;
  db.close();
  rmSync(folder, { recursive: true });
});

const note = () => disk.commit(() => db.prepare('insert into notes values (zeroblob(4096))').run());
const asked = () => disk.flush().then(() => 'flushed');

it('has one flush under way at a time; the next covers all that asked meanwhile', async () => {
  const told: string[] = [];
  const ask = (name: string) => disk.flush().then(() => told.push(name));
  const all = ['a', 'b', 'c'].map(ask);
  expect(held.begun).toBe(1);
  await aTurn();
  expect(told).toEqual([]);
  held.letGo(0);
  await all[0];
  await aTurn();
  // The first was under way when the others asked: it may have begun before they wrote.
  expect([told, held.begun]).toEqual([['a'], 2]);
  held.letGo(1);
  await Promise.all(all);
  expect([told, held.begun]).toEqual([['a', 'b', 'c'], 2]);
});

it.each(['', '-wal'])('tells nobody that a commit is kept whose file%s was taken away or replaced', async (which) => {
  note();
  const told = asked();
  const file = `${db.name}${which}`;
  fs.renameSync(file, `${file}.moved`);
  fs.writeFileSync(file, 'another');
  held.letAllGo();
  await expect(told).rejects.toMatchObject({ name: 'NotFlushed', cause: { code: 'STORE_TAKEN_AWAY' } });
  expect(note).toThrow(NotFlushed);
  expect(failures).toHaveLength(1);
});

it('flushes within no COMMIT of its own, and within every other', () => {
  const level = () => db.pragma('synchronous', { simple: true });
  const [NORMAL, FULL] = [1, 2];
  expect([level(), disk.commit(level), level()]).toEqual([FULL, NORMAL, FULL]);
  const refused = () => {
    throw new Error('refused');
  };
  expect(() => disk.commit(refused)).toThrow('refused');
  expect(level()).toBe(FULL);
});

it('knows whether anything is left to be flushed', async () => {
  expect(disk.unflushed).toBe(false);
  await disk.settled();
  note();
  expect(disk.unflushed).toBe(true);
  const settled = disk.settled();
  note();
  held.letGo(0);
  await settled;
  expect(disk.unflushed).toBe(true);
  const again = disk.settled();
  held.letGo(1);
  await again;
  expect(disk.unflushed).toBe(false);
});

it('shows what another connection committed once that was flushed, and asks for none where nobody committed', async () => {
  const other = openSqliteFile(db.name, ['create table notes (words blob) strict']);
  const count = db.prepare<[], number>('select count(*) from notes').pluck();
  other.exec('insert into notes values (zeroblob(10))');
  const told: number[] = [];
  const shown = disk.shown(() => count.get()!).then((rows) => told.push(rows));
  await aTurn();
  expect([told, held.begun]).toEqual([[], 1]);
  held.letGo(0);
  await shown;
  expect([told, await disk.shown(() => count.get()!), held.begun]).toEqual([[1], 1, 1]);
  other.close();
});

it('counts what another commits while it reads as not flushed', async () => {
  const other = openSqliteFile(db.name, ['create table notes (words blob) strict']);
  const shown = disk.shown(() => other.exec('insert into notes values (zeroblob(10))'));
  expect(held.begun).toBe(1);
  held.letGo(0);
  await shown;
  other.close();
});

it('is closed when all that was asked for is flushed, though it was asked while it closed; and flushes nothing after', async () => {
  note();
  const order: string[] = [];
  // Asked while what closing waits for is under way.
  const late = disk.flush().then(() => disk.flush().then(() => order.push('flushed')));
  const closed = disk.close().then(() => order.push('closed'));
  held.letGo(0);
  await held.reaches(2);
  held.letGo(1);
  await held.reaches(3);
  expect(order).toEqual([]);
  held.letGo(2);
  await Promise.all([late, closed]);
  expect(order).toEqual(['flushed', 'closed']);
  await expect(disk.flush()).rejects.toThrow('is closed');
  expect([held.begun, failures]).toEqual([3, []]);
});

it('leaves nothing open where what is there cannot be flushed', () => {
  note();
  const synced: number[] = [];
  jest.spyOn(fs, 'fsyncSync').mockImplementation((descriptor) => {
    synced.push(descriptor);
    throw new Error('EIO');
  });
  expect(() => new FlushElsewhere(db)).toThrow('EIO');
  expect(() => fs.fstatSync(synced[0]!)).toThrow('EBADF');
});

it('never flushes again, nor lets anything be written, once it failed', async () => {
  const waiting = [asked(), asked()];
  held.fail(0);
  const outcomes = await Promise.allSettled([...waiting, asked()]);
  expect(outcomes.map((each) => each.status === 'rejected' && each.reason)).toEqual(
    Array.from({ length: 3 }, () => expect.any(NotFlushed)),
  );
  expect(failures).toHaveLength(1);
  expect(failures[0]!.cause).toMatchObject({ code: 'EIO' });
  expect(note).toThrow(NotFlushed);
  expect(db.prepare('select count(*) from notes').pluck().get()).toBe(0);
  expect([held.begun, disk.unflushed]).toEqual([1, true]);
});

it('flushes by itself the log that SQLite writes to, also after that was emptied and begun anew', async () => {
  const flushed: number[] = [];
  jest.spyOn(fs, 'fdatasync').mockImplementation((descriptor, done) => {
    flushed.push(fs.fstatSync(descriptor).ino);
    done(null);
  });
  const own = new FlushElsewhere(db);
  const inode = () => fs.statSync(`${db.name}-wal`).ino;
  const inodes = [inode()];
  for (const mode of ['PASSIVE', 'RESTART', 'TRUNCATE']) {
    own.commit(() => db.prepare('insert into notes values (zeroblob(4096))').run());
    await own.flush();
    db.pragma(`wal_checkpoint(${mode})`);
    inodes.push(inode());
  }
  expect(new Set(inodes).size).toBe(1);
  expect(flushed).toEqual([inode(), inode(), inode()]);
  await own.close();
});

it('flushes what an earlier process left in the log before anything of it is read', async () => {
  const synced: number[] = [];
  const inodeOf = (descriptor: number) => fs.fstatSync(descriptor).ino;
  jest.spyOn(fs, 'fsyncSync').mockImplementation((descriptor) => void synced.push(inodeOf(descriptor)));
  note();
  const later = new FlushElsewhere(db);
  expect(synced).toEqual([fs.statSync(`${db.name}-wal`).ino, fs.statSync(folder).ino]);
  await later.close();
});

it('says that the disk does not answer rather than wait for ever, and leaves the file open', async () => {
  const silent = new FlushElsewhere(db, {
    flush: () => new Promise(() => undefined),
    failed: (error) => failures.push(error),
    patienceMs: 1,
  });
  silent.commit(() => db.prepare('insert into notes values (zeroblob(4096))').run());
  const [told, closed] = await Promise.allSettled([silent.flush(), silent.close()]);
  for (const { reason } of [told, closed] as PromiseRejectedResult[])
    expect(reason).toMatchObject({ name: 'NotFlushed', cause: { code: 'DISK_SILENT' } });
  expect((told as PromiseRejectedResult).reason).toMatchObject({
    message: expect.stringContaining('The disk has not answered for 0.001 seconds.'),
  });
  expect(failures).toHaveLength(1);
});

it('hears what was answered while the process stood still, though its patience is over, and gives up a second later', async () => {
  jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] });
  const answered = asked();
  jest.advanceTimersByTime(PATIENCE_MS);
  held.letGo(0);
  expect(await answered).toBe('flushed');
  const silent = new FlushElsewhere(db, {
    flush: () => new Promise(() => undefined),
    failed: (error) => failures.push(error),
  });
  const told = Promise.allSettled([silent.flush()]);
  jest.advanceTimersByTime(PATIENCE_MS);
  await aTurn();
  expect(failures).toEqual([]);
  jest.advanceTimersByTime(1_000);
  expect((await told)[0]).toMatchObject({ status: 'rejected', reason: { cause: { code: 'DISK_SILENT' } } });
});
