import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { aMasterKey } from '#contract/keys';
import { HandClock } from '#contract/time';
import { anAccess } from '#contract/operations';
import { KeyMissing, KeyUnreadable, type KeyOwner, type Keys } from '#platform/keys';
import { erased, Sealer } from '#platform/privacy';
import { SqliteKeys } from '#sqlite/keys';
import { SqliteOperations } from '../sqlite/sqlite-operations.ts';
import { SealedAccessLog } from './sealed-access-log.ts';

const CANARY = 'Zebedee Quillfeather’s aunt rang';
const clock = new HandClock();

let folder: string;
let keys: SqliteKeys;
let operations: SqliteOperations;
let sealer: Sealer;
let log: SealedAccessLog;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'access-'));
  keys = await SqliteKeys.open(join(folder, 'keys.sqlite'), aMasterKey());
  operations = await SqliteOperations.open(join(folder, 'operations.sqlite'), { clock });
  sealer = new Sealer(keys);
  log = new SealedAccessLog(operations.accessJournal, sealer, clock);
});
afterEach(async () => {
  await Promise.all([keys.close(), operations.close()]);
  await rm(folder, { recursive: true });
});

const told = (reason: string | null, over = {}) => log.record({ ...anAccess(over), reason });
const entriesOf = async (child: string) => (await operations.accessJournal.ofChild(child, { limit: 9 })).entries;

it('keeps the reason sealed, at the instant it was told, in no byte of any file', async () => {
  await told(CANARY);
  const [entry] = await entriesOf('amy');
  expect(entry!.at).toBe(clock.at);
  expect(await sealer.openOne(entry!.reason!)).toBe(CANARY);
  const files = await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name))));
  expect(files.some((bytes) => bytes.includes(CANARY.slice(0, 7)))).toBe(false);
});

it('ends the reason with the child; the journal stays sound', async () => {
  await told(CANARY);
  await keys.endKeysOf('amy');
  const [entry] = await entriesOf('amy');
  expect(await sealer.openOne(entry!.reason!)).toBe(erased);
  expect(await operations.accessJournal.verify()).toMatchObject({ sound: true, entries: 1 });
});

it('still says who looked for a child whose data is destroyed, without the reason', async () => {
  await keys.endKeysOf('amy');
  await told(CANARY);
  expect(await entriesOf('amy')).toMatchObject([{ reason: null, notKept: 'destroyed', outcome: 'opened' }]);
});

it('seals the reason of an entry without a child as the actor’s own words', async () => {
  await told(CANARY, { children: [], outcome: 'refused' });
  await keys.endKeysOf('officer-1');
  await expect(keys.find(['record-officer-1'])).resolves.toEqual(new Map([['record-officer-1', 'ended']]));
  expect(await operations.accessJournal.verify()).toMatchObject({ sound: true, entries: 1 });
});

it.each([null, '', '  '])('keeps no reason where none was given: %j', async (reason) => {
  await told(reason);
  const [entry] = await entriesOf('amy');
  expect([entry!.reason, entry!.notKept]).toEqual([null, undefined]);
});

it('keeps a list opened with a reason as one entry a child, so that the words end with each of them', async () => {
  await told(CANARY, { children: ['amy', 'ben'] });
  await keys.endKeysOf('amy');
  const [amy] = await entriesOf('amy');
  const [ben] = await entriesOf('ben');
  expect(await sealer.openOne(amy!.reason!)).toBe(erased);
  expect(await sealer.openOne(ben!.reason!)).toBe(CANARY);
});

it('keeps a list opened without a reason as one entry that names every child', async () => {
  await told(null, { children: ['amy', 'ben'] });
  expect(await entriesOf('amy')).toEqual(await entriesOf('ben'));
  expect(await entriesOf('ben')).toMatchObject([{ children: ['amy', 'ben'] }]);
});

it.each([
  [KeyMissing, 'key-lost'],
  [KeyUnreadable, 'key-damaged'],
])(
  'keeps who looked at a child whose key is gone (%p), that the words could not be kept, and the others whole',
  async (Gone, notKept) => {
    const obtain = (owner: KeyOwner) =>
      owner.subject === 'amy' ? Promise.reject(new Gone(owner.kid)) : keys.obtain(owner);
    const broken = new SealedAccessLog(operations.accessJournal, new Sealer({ obtain } as Keys), clock);
    await broken.record({ ...anAccess({ children: ['amy', 'ben'] }), reason: CANARY });
    expect(await entriesOf('amy')).toMatchObject([{ reason: null, notKept, outcome: 'opened' }]);
    expect(await sealer.openOne((await entriesOf('ben'))[0]!.reason!)).toBe(CANARY);
  },
);
