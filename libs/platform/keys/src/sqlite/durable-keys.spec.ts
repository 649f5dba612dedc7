import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { aMasterKey } from '#contract/keys';
import { aTurn, HeldDisk } from '#contract/sqlite-file';
import { NotFlushed } from '#platform/sqlite-file';
import { SqliteKeys } from './sqlite-keys.ts';

const masterKey = aMasterKey();
const record = (subject: string) => ({ kid: `record-${subject}`, subject, purpose: 'record' }) as const;

let folder: string;
let keys: SqliteKeys;
let other: SqliteKeys;
let disk: HeldDisk;
beforeEach(async () => {
  disk = new HeldDisk();
  folder = await mkdtemp(join(tmpdir(), 'keys-'));
  const open = () => SqliteKeys.open(join(folder, 'keys.sqlite'), masterKey, { disk });
  [keys, other] = [await open(), await open()];
  for (const each of [keys, other]) await each.obtain(record('amy'));
  disk.hold();
});
afterEach(async () => {
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
