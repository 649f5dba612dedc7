import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { aMasterKey } from '#contract/keys';
import { aLoopbackDatabase, type Fault } from '#contract/mongo-engine';
import { KeyEnded } from '../port/key-errors.ts';
import { keyCollections } from './key-collections.ts';
import { MongoKeys } from './mongo-keys.ts';

const masterKey = aMasterKey();
const record = (subject: string) => ({ kid: `record-${subject}`, subject, purpose: 'record' }) as const;

let database: Awaited<ReturnType<typeof aLoopbackDatabase>>;
let folder: string;
let destructionList: string;
const open = async () => MongoKeys.open(await database.open(), masterKey, { destructionList });
let keys: MongoKeys;
beforeEach(async () => {
  database = await aLoopbackDatabase();
  folder = mkdtempSync(join(tmpdir(), 'keys-'));
  destructionList = join(folder, 'keys-destroyed.jsonl');
  keys = await open();
});
afterEach(async () => {
  await database.remove();
  rmSync(folder, { recursive: true });
});

const GONE_WRONG: readonly Fault['how'][] = ['cut-before', 'cut-after', 10_107, 11_600];

describe('a commit of which nothing is known at first', () => {
  it.each(GONE_WRONG)('makes one key (%s)', async (how) => {
    database.server.faults.push({ command: 'committransaction', how });
    const key = await keys.obtain(record('amy'));
    expect((await (await open()).obtain(record('amy'))).equals(key)).toBe(true);
  });

  it.each(GONE_WRONG)('ends the keys once, and says how many (%s)', async (how) => {
    await keys.obtain(record('amy'));
    database.server.faults.push({ command: 'committransaction', how });
    expect(await keys.endKeysOf('amy')).toBe(1);
    await expect(keys.obtain(record('amy'))).rejects.toThrow(KeyEnded);
  });
});

it('overwrites the wrapped bytes of an ended key, and holds none in memory', async () => {
  await keys.obtain(record('amy'));
  await keys.endKeysOf('amy');
  const { keys: rows } = await keyCollections(await database.open());
  expect(Buffer.from((await rows.findOne({ _id: 'record-amy' }))!.wrapped)).toEqual(Buffer.alloc(60));
});

it('lists what it ends beside the database, before it ends it', async () => {
  await keys.obtain(record('amy'));
  for (let times = 0; times < 40; times++) database.server.faults.push({ command: 'update', how: 2 });
  await expect(keys.endKeysOf('amy')).rejects.toThrow('as a test wants it');
  expect(readFileSync(destructionList, 'utf8')).toContain('"subject":"amy"');
  database.server.faults.length = 0;
  await expect((await open()).obtain(record('amy'))).rejects.toThrow(KeyEnded);
});

it('ends again what the list of this server says, in a database that was put back, and lists what other servers ended', async () => {
  writeFileSync(destructionList, `${JSON.stringify({ subject: 'amy', at: '2026-02-03T10:00:00.000Z' })}\n`);
  await keys.obtain(record('amy'));
  await keys.obtain(record('ben'));
  const elsewhere = await MongoKeys.open(await database.open(), masterKey);
  await elsewhere.endKey('record-ben');
  const again = await open();
  expect([...(await again.find(['record-amy', 'record-ben'])).values()]).toEqual(['ended', 'ended']);
  expect(readFileSync(destructionList, 'utf8')).toContain('"kid":"record-ben"');
  expect(existsSync(destructionList)).toBe(true);
});

it('names what is missing, lost, damaged and destroyed, for whoever settles the keys with the events', async () => {
  for (const name of ['amy', 'ben', 'cat', 'dan']) await keys.obtain(record(name));
  await keys.endKeysOf('dan');
  const { keys: rows } = await keyCollections(await database.open());
  await rows.remove({ _id: { $in: ['record-amy', 'record-dan'] } });
  await rows.update({ _id: 'record-ben' }, { $set: { wrapped: Buffer.alloc(60, 1) } });
  const kids = ['amy', 'ben', 'cat', 'dan', 'nobody'].map((name) => `record-${name}`);
  expect(await keys.missing(kids)).toEqual(['record-amy', 'record-nobody']);
  expect(await keys.lost()).toEqual([{ kid: 'record-amy', subject: 'amy' }]);
  expect(await keys.damaged()).toEqual([{ kid: 'record-ben', subject: 'ben' }]);
  expect(await keys.destroyedSubjects(['amy', 'dan', 'eve'])).toEqual(['dan']);
});

it('makes a key for all who ask for it at once in one go', async () => {
  const { sent } = database.server;
  sent.length = 0;
  const asked = await Promise.all(Array.from({ length: 12 }, () => keys.obtain(record('amy'))));
  expect(asked.every((key) => key.equals(asked[0]!))).toBe(true);
  expect(sent.filter(({ name }) => name === 'committransaction' || name === 'aborttransaction')).toHaveLength(1);
});
