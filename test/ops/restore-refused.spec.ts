import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { isLockFile, ownDataFolder } from '#platform/data-folder';
import { dataFiles } from '../../apps/server/src/composition/data-files.ts';
import { paperwork } from '../harness/paperwork.ts';
import { administrator, senOfficer } from '../harness/the-people.ts';
import { Service } from '../harness/service.ts';
import { operatorOf, type Told } from './operator.ts';

let place: string;
let service: Service;
let number = 0;
let target: string;
/** A copy of the backup, to be spoilt. */
let [record, keys, list, masterKey] = ['', '', '', ''];

beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'restore-'));
  service = await Service.startedAt('2026-01-12T09:00:00.000Z');
  const child = (await service.as(senOfficer).post('/children', paperwork.child)).written.id;
  const reason = { reason: 'ordered-by-court' };
  await service.as(administrator).post(`/children/${child}/personal-data-destruction`, reason);
  await service.drained();
  const told = await operatorOf(service.folder)('backup', join(place, 'record'));
  if (told.code !== 0) throw new Error(told.complained);
  await service.stop();
}, 60_000);
afterAll(async () => {
  await service.end();
  rmSync(place, { recursive: true });
});
beforeEach(() => {
  const copy = join(place, `copy-${++number}`);
  [record, keys] = [join(copy, 'record'), join(copy, 'record-keys')];
  [list, masterKey] = [join(copy, 'list'), join(copy, 'key')];
  cpSync(join(place, 'record'), record, { recursive: true });
  cpSync(join(place, 'record-keys'), keys, { recursive: true });
  cpSync(dataFiles(service.folder).destructions, list);
  cpSync(dataFiles(service.folder).masterKey, masterKey);
  target = join(place, `target-${number}`);
});
afterEach(() => rmSync(join(place, `copy-${number}`), { recursive: true }));

const restore = (): Promise<Told> =>
  operatorOf(target, { MASTER_KEY_FILE: masterKey })('restore', record, '--keys', keys, '--destructions', list);
const left = () => (existsSync(target) ? readdirSync(target).filter((name) => !isLockFile(name)) : []);
const change = (file: string, from: string | RegExp, to: string) =>
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));

it('is done when nothing is wrong', async () => {
  expect(await restore()).toMatchObject({
    code: 0,
    said: expect.stringContaining('Destroyed stays destroyed: 1 listed'),
  });
  expect(left().sort()).toEqual([
    ...['events.sqlite', 'keys-destroyed.jsonl', 'keys.sqlite', 'operations.sqlite', 'reference.sqlite'],
  ]);
});

it.each<[string, () => void, string]>([
  ['the destruction list is missing', () => rmSync(list), 'there is no such file'],
  ['the destruction list is older than the backup', () => writeFileSync(list, ''), 'older than the backup'],
  ['the destruction list is something else', () => appendFileSync(list, 'amy\n'), 'is not a destruction'],
  ['the manifest is missing', () => rmSync(join(record, 'manifest.json')), 'no finished backup'],
  ['the manifest is no such manifest', () => writeFileSync(join(keys, 'manifest.json'), '{}'), 'is not the manifest'],
  ['the two sets are exchanged', () => ([record, keys] = [keys, record]), 'is not the manifest'],
  [
    'the keys are of another store',
    () => change(join(keys, 'manifest.json'), /"storeId": ".{8}/, '"storeId": "00000000'),
    'another store',
  ],
  [
    'the keys are older than the record',
    () => change(join(keys, 'manifest.json'), /"takenAt": "20/, '"takenAt": "19'),
    'before the record',
  ],
  ['a file is missing', () => rmSync(join(record, 'operations.sqlite')), 'not whole'],
  [
    'a byte of the events differs from the checksum',
    () => {
      const bytes = readFileSync(join(record, 'events.sqlite'));
      bytes[bytes.length - 1]! ^= 1;
      writeFileSync(join(record, 'events.sqlite'), bytes);
    },
    'its checksum differs',
  ],
  ['the master key is another', () => change(masterKey, /^.{8}/, 'AAAABBBB'), 'does not hold the master key'],
])('is refused when %s, and leaves nothing behind', async (_, spoil, words) => {
  spoil();
  expect(await restore()).toEqual({ code: 2, said: '', complained: expect.stringContaining(words) });
  expect(left()).toEqual([]);
});

it('is refused into a folder that is not empty, which stays as it was', async () => {
  expect((await restore()).code).toBe(0);
  const before = left();
  const again = await restore();
  expect(again).toMatchObject({
    code: 2,
    complained: expect.stringContaining('is not empty: a restore overwrites nothing'),
  });
  expect(left()).toEqual(before);
});

it('is refused while a server owns the folder', async () => {
  const owner = ownDataFolder(target);
  expect(await restore()).toMatchObject({ code: 2, complained: expect.stringContaining('in use by a running server') });
  owner.release();
  expect((await restore()).code).toBe(0);
});

it('is refused without its options, or without a master key', async () => {
  const operator = operatorOf(target);
  expect(await operator('restore', record, '--keys', keys)).toMatchObject({
    code: 2,
    complained: expect.stringContaining("'--destructions <file>' not specified"),
  });
  expect(await operator('restore', record, '--keys', keys, '--destructions', list)).toMatchObject({
    code: 2,
    complained: expect.stringContaining('MASTER_KEY_FILE must name'),
  });
});

it('that was cut off is not served, nor taken for a store', async () => {
  expect((await restore()).code).toBe(0);
  writeFileSync(dataFiles(target).unfinishedRestore, '');
  await expect(Service.over(target, '2026-01-12T09:00:00.000Z', masterKey)).rejects.toMatchObject({
    name: 'RestoreUnfinished',
  });
  expect((await operatorOf(target)('verify-history')).complained).toContain('holds a restore that was cut off');
});
