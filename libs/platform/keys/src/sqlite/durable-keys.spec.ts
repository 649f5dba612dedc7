import fs from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import Database from 'better-sqlite3';
import { aMasterKey } from '#contract/keys';
import { aroundGet, aTurn, HeldDisk } from '#contract/sqlite-file';
import { NotFlushed } from '#platform/sqlite-file';
import { KeyUnreadable } from '../port/key-errors.ts';
import { SqliteKeys } from './sqlite-keys.ts';

const masterKey = aMasterKey();
const record = (subject: string) => ({ kid: `record-${subject}`, subject, purpose: 'record' }) as const;

let folder: string;
const open = () => SqliteKeys.open(join(folder, 'keys.sqlite'), masterKey, { disk });
let keys: SqliteKeys;
let other: SqliteKeys;
let disk: HeldDisk;
beforeEach(async () => {
  disk = new HeldDisk();
  folder = await mkdtemp(join(tmpdir(), 'keys-'));
  [keys, other] = [await open(), await open()];
  for (const each of [keys, other]) await each.obtain(record('amy'));
  disk.hold();
});
afterEach(async () => {
  jest.restoreAllMocks();
  disk.letAllGo();
  await Promise.all([keys.close(), other.close()]);
  await rm(folder, { recursive: true });
});

it('answers a new key to nobody before it is on the disk, however often it is asked for', async () => {
  const answered: string[] = [];
  const obtain = (name: string) => keys.obtain(record('ben')).then((key) => (answered.push(name), key));
  const made = obtain('made');
  await disk.reaches(1);
  const again = obtain('again');
  const found = keys.find(['record-ben']);
  await aTurn();
  expect(answered).toEqual([]);
  disk.letGo(0);
  await made;
  disk.letAllGo();
  expect((await again).equals(await made)).toBe(true);
  expect((await found).get('record-ben')).toBeDefined();
});

it('answers what another server made only once that was flushed here', async () => {
  const made = other.obtain(record('ben'));
  await disk.reaches(1);
  const answered: string[] = [];
  const found = keys.obtain(record('ben')).then(() => answered.push('found'));
  await disk.reaches(2);
  expect(answered).toEqual([]);
  disk.letGo(1);
  await found;
  disk.letGo(0);
  await made;
});

it('keeps no key for later that was only read to open something, while it is not on the disk', async () => {
  const made = other.obtain(record('ben'));
  await disk.reaches(1);
  const found = keys.find(['record-ben']);
  await disk.reaches(2);
  disk.letGo(1);
  await found;
  const after = other.obtain(record('cem'));
  disk.letGo(0);
  await made;
  await disk.reaches(3);
  const opened = keys.find(['record-cem']);
  await disk.reaches(4);
  disk.fail(3);
  expect((await opened).get('record-cem')).toBeDefined();
  await expect(keys.obtain(record('cem'))).rejects.toThrow(NotFlushed);
  disk.letGo(2);
  await after;
});

it('makes none that the disk did not keep, and none after that', async () => {
  const made = keys.obtain(record('ben'));
  await disk.reaches(1);
  disk.fail(0);
  await expect(made).rejects.toThrow(NotFlushed);
  await expect(keys.obtain(record('ben'))).rejects.toThrow(NotFlushed);
  await expect(keys.obtain(record('cem'))).rejects.toThrow(NotFlushed);
  expect(keys.missing(['record-cem'])).toEqual(['record-cem']);
  // What was on the disk still opens what it sealed.
  expect((await keys.find(['record-amy'])).get('record-amy')).toBeDefined();
});

it('keeps no key that another server made while this one waited for its disk', async () => {
  const before = other.obtain(record('cem'));
  await disk.reaches(1);
  const found = keys.find(['record-cem', 'record-ben']);
  await disk.reaches(2);
  disk.letGo(0);
  await before;
  const made = other.obtain(record('ben'));
  await disk.reaches(3);
  disk.letGo(1);
  expect((await found).get('record-ben')).toBeDefined();
  const answered: string[] = [];
  const again = keys.obtain(record('ben')).then(() => answered.push('again'));
  await disk.reaches(4);
  expect(answered).toEqual([]);
  disk.letAllGo();
  await Promise.all([made, again]);
});

it('answers no key that another server makes between a look for what others committed and the look for the key', async () => {
  let meanwhile = (): void => undefined;
  aroundGet('data_version', (get) => {
    const version = get();
    meanwhile();
    return version;
  });
  const watched = await open();
  jest.restoreAllMocks();
  disk.letAllGo();
  await watched.obtain(record('amy'));
  disk.hold();
  const theirs = new Database(join(folder, 'keys.sqlite'));
  meanwhile = () => {
    meanwhile = () => undefined;
    theirs.pragma('synchronous = NORMAL');
    // As another server would make it, under whatever key.
    theirs.exec(`insert into keys (id, kid, subject, purpose, wrapped)
      select max(id) + 1, 'record-ben', 'ben', purpose, wrapped from keys`);
  };
  const answered = watched.obtain(record('ben')).catch((error: unknown) => error);
  await disk.reaches(1);
  disk.letAllGo();
  // It is none that opens; but it was asked only when it was on the disk.
  expect(await answered).toBeInstanceOf(KeyUnreadable);
  theirs.close();
  await watched.close();
});

it('leaves the file closed where what is there cannot be flushed', async () => {
  await Promise.all([keys.close(), other.close()]);
  jest.spyOn(fs, 'fsyncSync').mockImplementation(() => {
    throw new Error('EIO');
  });
  await expect(open()).rejects.toThrow('EIO');
  // Whoever closes last empties the log.
  expect(fs.existsSync(join(folder, 'keys.sqlite-wal'))).toBe(false);
});
