import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { NotFlushed } from '#platform/sqlite-file';
import { aMasterKey } from '#contract/keys';
import { SqliteKeys } from './sqlite-keys.ts';

const masterKey = aMasterKey();
const record = (subject: string) => ({ kid: `record-${subject}`, subject, purpose: 'record' }) as const;

let folder: string;
let keys: SqliteKeys;
let other: SqliteKeys;
let flushes: PromiseWithResolvers<undefined>[];
let held: boolean;
const flush = async () => {
  const one = Promise.withResolvers<undefined>();
  flushes.push(one);
  if (held) await one.promise;
};
beforeEach(async () => {
  [flushes, held] = [[], false];
  folder = await mkdtemp(join(tmpdir(), 'keys-'));
  const open = () => SqliteKeys.open(join(folder, 'keys.sqlite'), masterKey, { disk: { flush } });
  [keys, other] = [await open(), await open()];
  for (const each of [keys, other]) await each.obtain(record('amy'));
  [flushes, held] = [[], true];
});
afterEach(async () => {
  held = false;
  for (const each of flushes) each.resolve(undefined);
  await Promise.all([keys.close(), other.close()]);
  await rm(folder, { recursive: true });
});

async function begun(count: number): Promise<void> {
  while (flushes.length < count) await nextTurn();
  await nextTurn();
}

it('answers a new key to nobody before it is on the disk, however often it is asked for', async () => {
  const answered: string[] = [];
  const obtain = (name: string) => keys.obtain(record('ben')).then((key) => (answered.push(name), key));
  const made = obtain('made');
  await begun(1);
  const again = obtain('again');
  const found = keys.find(['record-ben']);
  await nextTurn();
  expect(answered).toEqual([]);
  flushes[0]!.resolve(undefined);
  await made;
  for (const each of flushes.slice(1)) each.resolve(undefined);
  held = false;
  expect((await again).equals(await made)).toBe(true);
  expect((await found).get('record-ben')).toBeDefined();
});

it('answers what another server made only once that was flushed here', async () => {
  const made = other.obtain(record('ben'));
  await begun(1);
  const answered: string[] = [];
  const found = keys.obtain(record('ben')).then(() => answered.push('found'));
  await begun(2);
  expect(answered).toEqual([]);
  flushes[1]!.resolve(undefined);
  await found;
  flushes[0]!.resolve(undefined);
  await made;
});

it('keeps no key for later that was only read to open something, while it is not on the disk', async () => {
  const made = other.obtain(record('ben'));
  await begun(1);
  const found = keys.find(['record-ben']);
  await begun(2);
  flushes[1]!.resolve(undefined);
  await found;
  const after = other.obtain(record('cem'));
  flushes[0]!.resolve(undefined);
  await made;
  await begun(3);
  const opened = keys.find(['record-cem']);
  await begun(4);
  flushes[3]!.reject(new Error('of the disk'));
  expect((await opened).get('record-cem')).toBeDefined();
  await expect(keys.obtain(record('cem'))).rejects.toThrow(NotFlushed);
  flushes[2]!.resolve(undefined);
  await after;
});

it('makes none that the disk did not keep, and none after that', async () => {
  const made = expect(keys.obtain(record('ben'))).rejects.toThrow(NotFlushed);
  await begun(1);
  flushes[0]!.reject(new Error('of the disk'));
  await made;
  await expect(keys.obtain(record('ben'))).rejects.toThrow(NotFlushed);
  await expect(keys.obtain(record('cem'))).rejects.toThrow(NotFlushed);
  expect(keys.missing(['record-cem'])).toEqual(['record-cem']);
  // What was on the disk still opens what it sealed.
  expect((await keys.find(['record-amy'])).get('record-amy')).toBeDefined();
});
