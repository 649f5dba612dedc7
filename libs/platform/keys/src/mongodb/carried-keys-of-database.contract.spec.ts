import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { aMasterKey } from '#contract/keys';
import { aLoopbackDatabase } from '#contract/mongo-engine';
import { KeyEnded, KeyMissing } from '../port/key-errors.ts';
import { carriedInKeysOf } from './carried-keys-of-database.ts';
import { keyCollections } from './key-collections.ts';
import { MongoKeys } from './mongo-keys.ts';

const masterKey = aMasterKey();
const record = (subject: string) => ({ kid: `record-${subject}`, subject, purpose: 'record' }) as const;

let left: Awaited<ReturnType<typeof aLoopbackDatabase>>;
let taken: Awaited<ReturnType<typeof aLoopbackDatabase>>;
beforeEach(async () => {
  [left, taken] = [await aLoopbackDatabase(), await aLoopbackDatabase()];
});
afterEach(async () => {
  await left.remove();
  await taken.remove();
});

/** As a move does it; a second time it changes nothing. */
async function carry(): Promise<void> {
  const from = await carriedInKeysOf(await left.open(), masterKey);
  const to = await carriedInKeysOf(await taken.open(), masterKey);
  for (const [number, table] of from.tables.entries())
    for await (const row of table.rows()) await to.tables[number]!.take([row]);
  await to.taken();
}

it('hands over keys that open what they opened, lost ones as lost and ended ones as ended, and notices what goes there', async () => {
  const engine = await left.open();
  const keys = await MongoKeys.open(engine, masterKey);
  const was = await keys.obtain(record('amy'));
  for (const subject of ['ben', 'cem', 'dot']) await keys.obtain(record(subject));
  await keys.endKeysOf('ben');
  await keys.endKey('record-eve');
  await (await keyCollections(engine)).keys.remove({ _id: 'record-cem' });
  await carry();
  await carry();
  const there = await MongoKeys.open(await taken.open(), masterKey);
  expect((await there.obtain(record('amy'))).equals(was)).toBe(true);
  for (const subject of ['ben', 'eve']) await expect(there.obtain(record(subject))).rejects.toThrow(KeyEnded);
  await expect(there.obtain(record('cem'))).rejects.toThrow(KeyMissing);
  expect(await there.lost()).toEqual([{ kid: 'record-cem', subject: 'cem' }]);
  expect(await there.gaps()).toBe(0);
  const rows = await keyCollections(await taken.open());
  for (const each of [rows.keys, rows.made]) await each.remove({ _id: 'record-dot' });
  expect(await there.gaps()).toBe(1);
});
