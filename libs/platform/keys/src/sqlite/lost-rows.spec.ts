import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import { aMasterKey } from '#contract/keys';
import { KeyMissing, WrongMasterKey } from '../index.ts';
import { SqliteKeys } from './sqlite-keys.ts';

const masterKey = aMasterKey();
const record = (subject: string) => ({ kid: `record-${subject}`, subject, purpose: 'record' }) as const;
const of = (...subjects: readonly string[]) => subjects.map((subject) => ({ kid: `record-${subject}`, subject }));

let folder: string;
let file: string;
let copy: string;
let keys: SqliteKeys;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'keys-'));
  [file, copy] = [join(folder, 'keys.sqlite'), join(folder, 'copy.sqlite')];
  keys = await SqliteKeys.open(file, masterKey);
  for (const subject of ['amy', 'ben', 'cem', 'dot']) await keys.obtain(record(subject));
  await keys.backupTo(copy);
});
afterEach(async () => {
  await keys.close();
  await rm(folder, { recursive: true });
});

/** As a bad disk or a hand does it; what cares for the rows is away. */
async function behindItsBack(...statements: readonly string[]): Promise<void> {
  await keys.close();
  const db = new Database(file);
  for (const trigger of ['a_key_is_never_deleted', 'what_was_made_is_not_forgotten'])
    db.exec(`drop trigger if exists ${trigger}`);
  for (const statement of statements) db.exec(statement);
  db.close();
  keys = await SqliteKeys.open(file, masterKey);
}
const lose = (subject: string) => behindItsBack(`delete from keys where subject = '${subject}'`);
const forget = (subject: string) =>
  behindItsBack(`delete from keys where subject = '${subject}'`, `delete from made where subject = '${subject}'`);

describe('a key that is gone', () => {
  it.each(['amy', 'dot'])('is named, the first as the last: %s', async (subject) => {
    expect(keys.lost()).toEqual([]);
    await lose(subject);
    expect(keys.lost()).toEqual(of(subject));
    expect(keys.unnamedLosses()).toBe(0);
  });

  it('is not taken for lost where it was destroyed', async () => {
    await keys.endKeysOf('amy');
    await keys.endKey('record-ben');
    await lose('amy');
    await lose('ben');
    expect(keys.lost()).toEqual([]);
  });

  it('stays lost after others were made', async () => {
    await lose('dot');
    await keys.obtain(record('eve'));
    expect(keys.lost()).toEqual(of('dot'));
    await expect(keys.obtain(record('dot'))).rejects.toThrow(KeyMissing);
  });

  it('is counted where nothing remembers it, until somebody names it', async () => {
    await forget('ben');
    await forget('cem');
    expect([keys.lost(), keys.unnamedLosses()]).toEqual([[], 2]);
    keys.nameLosses(of('cem'));
    expect([keys.lost(), keys.unnamedLosses()]).toEqual([of('cem'), 0]);
    await expect(keys.obtain(record('cem'))).rejects.toThrow(KeyMissing);
  });

  it('is no loss where only its memory is gone', async () => {
    await behindItsBack(`delete from made where subject = 'ben'`);
    expect([keys.unnamedLosses(), keys.lost()]).toEqual([0, []]);
  });
});

describe('what is put back from a copy', () => {
  it('opens again: what was lost, and what was damaged', async () => {
    const was = new Map(
      await Promise.all(['amy', 'ben', 'cem'].map(async (each) => [each, await keys.obtain(record(each))] as const)),
    );
    await lose('amy');
    await behindItsBack(`update keys set wrapped = randomblob(60) where subject = 'ben'`);
    expect(keys.putBackFrom(copy)).toEqual({ back: of('amy', 'ben'), still: [] });
    for (const [subject, key] of was) expect((await keys.obtain(record(subject))).equals(key)).toBe(true);
    expect(keys.lost()).toEqual([]);
  });

  it('is not what was destroyed since, nor what is whole here', async () => {
    await keys.endKeysOf('amy');
    await lose('amy');
    expect(keys.putBackFrom(copy)).toEqual({ back: [], still: [] });
    expect((await keys.find(['record-amy'])).get('record-amy')).toBe('ended');
  });

  it('names what the copy does not have either', async () => {
    await keys.obtain(record('eve'));
    await lose('eve');
    expect(keys.putBackFrom(copy)).toEqual({ back: [], still: of('eve') });
  });

  it('is refused under another master key', async () => {
    const other = join(folder, 'other.sqlite');
    await (await SqliteKeys.open(other, aMasterKey(), { destructionList: join(folder, 'other.jsonl') })).close();
    await copyFile(other, copy);
    expect(() => keys.putBackFrom(copy)).toThrow(WrongMasterKey);
  });
});
