import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { aMasterKey } from '#contract/keys';
import { DestructionUnfinished } from '../index.ts';
import { SqliteKeys } from './sqlite-keys.ts';

const masterKey = aMasterKey();
let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'keys-'));
  file = join(folder, 'keys.sqlite');
});
afterEach(() => rm(folder, { recursive: true }));

const ownerOf = (number: number) => ({ kid: `record-${number}`, subject: String(number), purpose: 'record' }) as const;

async function everyByte(): Promise<Buffer> {
  const names = await readdir(folder);
  return Buffer.concat(await Promise.all(names.map((name) => readFile(join(folder, name)))));
}

function wrappedKeys(): ReadonlyMap<string, Buffer> {
  const db = new Database(file, { readonly: true });
  const rows = db.prepare<[], { subject: string; wrapped: Buffer }>('select subject, wrapped from keys').all();
  db.close();
  return new Map(rows.map(({ subject, wrapped }) => [subject, wrapped]));
}

it('leaves no byte of a wrapped key in any file, whatever was made and ended before', async () => {
  const keys = await SqliteKeys.open(file, masterKey);
  const other = await SqliteKeys.open(file, masterKey);
  let made = 0;
  const wrapped = new Map<string, Buffer>();
  const ended: Buffer[] = [];

  const round = fc.tuple(
    fc.integer({ min: 20, max: 150 }),
    fc.infiniteStream(fc.nat()),
    fc.integer({ min: 1, max: 8 }),
  );
  await fc.assert(
    fc.asyncProperty(round, async ([births, choices, deaths]) => {
      for (let birth = 0; birth < births; birth += 1) await (birth % 2 ? keys : other).obtain(ownerOf((made += 1)));
      for (const [subject, bytes] of wrappedKeys()) if (bytes.some((byte) => byte !== 0)) wrapped.set(subject, bytes);
      for (let death = 0; death < deaths; death += 1) {
        const subject = [...wrapped.keys()][choices.next().value! % wrapped.size]!;
        expect(await (death % 2 ? keys : other).endKeysOf(subject)).toBe(1);
        ended.push(wrapped.get(subject)!);
        wrapped.delete(subject);
      }
      const bytes = await everyByte();
      // Half of a wrapped key would be a remain as well as the whole.
      expect(ended.filter((key) => bytes.includes(key.subarray(0, 16)) || bytes.includes(key.subarray(-16)))).toEqual(
        [],
      );
      expect([...wrapped.values()].every((key) => bytes.includes(key))).toBe(true);
    }),
    { numRuns: 12, endOnFailure: true },
  );
  expect(ended.length).toBeGreaterThan(12);
  await Promise.all([keys.close(), other.close()]);
}, 60_000);

it('says so when a reader keeps the bytes from leaving, and finishes when asked again', async () => {
  const keys = await SqliteKeys.open(file, masterKey, { busyTimeoutMs: 10 });
  await keys.obtain(ownerOf(1));
  const wrapped = wrappedKeys().get('1')!;
  const reader = new Database(file, { readonly: true });
  reader.exec('begin');
  reader.prepare('select count(*) from keys').get();

  await expect(keys.endKeysOf('1')).rejects.toThrow(DestructionUnfinished);
  expect((await keys.find(['record-1'])).get('record-1')).toBe('ended');
  expect((await everyByte()).includes(wrapped)).toBe(true);

  reader.close();
  expect(await keys.endKeysOf('1')).toBe(0);
  expect((await everyByte()).includes(wrapped)).toBe(false);
  await keys.close();
});
