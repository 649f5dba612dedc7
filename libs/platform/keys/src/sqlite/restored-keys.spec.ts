import type { KeyObject } from 'node:crypto';
import { copyFile, mkdtemp, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { aMasterKey } from '#contract/keys';
import { DestructionListUnreadable, KeyEnded, readDestructionList } from '../index.ts';
import { SqliteKeys } from './sqlite-keys.ts';

const masterKey = aMasterKey();
const now = () => new Date('2026-02-03T10:00:00Z');
const amy = { kid: 'record-amy', subject: 'amy', purpose: 'record' } as const;
const ben = { kid: 'record-ben', subject: 'ben', purpose: 'record' } as const;

let folder: string;
let file: string;
let list: string;
let copy: string;
let keys: SqliteKeys;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'keys-'));
  [file, list, copy] = ['keys.sqlite', 'keys-destroyed.jsonl', 'copy.sqlite'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  keys = await SqliteKeys.open(file, masterKey, { now });
  await keys.obtain(amy);
  await keys.obtain(ben);
});
afterEach(async () => {
  await keys.close();
  await rm(folder, { recursive: true });
});

describe('a backup of the keys', () => {
  it('holds the keys as they were, for its owner alone, and ends again what the list names', async () => {
    const benKey = await keys.obtain(ben);
    await keys.backupTo(copy);
    await keys.endKeysOf('amy');
    expect((await stat(copy)).mode & 0o777).toBe(0o600);

    const restored = await SqliteKeys.open(copy, masterKey, { destructionList: join(folder, 'restored.jsonl') });
    expect((await restored.find(['record-amy'])).get('record-amy')).not.toBe('ended');
    expect(await restored.applyDestructions(readDestructionList(list))).toBe(1);
    const found = await restored.find(['record-amy', 'record-ben']);
    expect(found.get('record-amy')).toBe('ended');
    expect((found.get('record-ben') as KeyObject).equals(benKey)).toBe(true);
    expect(await readFile(join(folder, 'restored.jsonl'), 'utf8')).toBe(await readFile(list, 'utf8'));
    await restored.close();
  });

  it('never overwrites', async () => {
    await writeFile(copy, 'the only other copy');
    await expect(keys.backupTo(copy)).rejects.toThrow('exists already');
    expect(await readFile(copy, 'utf8')).toBe('the only other copy');
  });

  it('put back by hand beside the list opens nothing that was destroyed since', async () => {
    await keys.backupTo(copy);
    await keys.endKeysOf('amy');
    await keys.close();
    await copyFile(copy, file);
    keys = await SqliteKeys.open(file, masterKey);
    await expect(keys.obtain(amy)).rejects.toThrow(KeyEnded);
  });
});

describe('the destruction list', () => {
  it('names each destruction once, with its instant', async () => {
    await keys.endKeysOf('amy');
    await keys.endKeysOf('amy');
    await keys.endKey('record-ben');
    const at = '2026-02-03T10:00:00.000Z';
    expect(readDestructionList(list)).toEqual([
      { subject: 'amy', at },
      { kid: 'record-ben', at },
    ]);
  });

  it('is there from the first opening, empty: who restores can tell it from one that was lost', () => {
    expect(readDestructionList(list)).toEqual([]);
  });

  it('is made good from the store when it was lost', async () => {
    await keys.endKeysOf('amy');
    const whole = await readFile(list, 'utf8');
    await rm(list);
    await (await SqliteKeys.open(file, masterKey)).close();
    expect(await readFile(list, 'utf8')).toBe(whole);
  });

  it('drops the line that a crash left unfinished', async () => {
    await keys.endKeysOf('amy');
    const { size } = await stat(list);
    await keys.endKeysOf('ben');
    await truncate(list, size + 9);
    expect(readDestructionList(list)).toHaveLength(1);
    await keys.endKey('record-carl');
    expect(readDestructionList(list).map((entry) => ('kid' in entry ? entry.kid : entry.subject))).toEqual([
      'amy',
      'record-carl',
    ]);
  });

  it.each(['{"subject":"amy"}', '{"subject":"amy","kid":"record-amy","at":"2026-02-03T10:00:00Z"}', 'amy'])(
    'that cannot be read stops the opening: %s',
    async (line) => {
      await writeFile(list, `${line}\n`);
      await expect(SqliteKeys.open(file, masterKey)).rejects.toThrow(DestructionListUnreadable);
    },
  );

  it('that is required and absent is an error', async () => {
    await rm(list);
    expect(() => readDestructionList(list)).toThrow(DestructionListUnreadable);
  });
});
