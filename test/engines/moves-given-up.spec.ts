import { existsSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import { LoopbackEngine } from '#contract/event-sourcing';
import { LoopbackMongo } from '#contract/mongo-engine';
import { dataFiles } from '../../apps/server/src/composition/data-files.ts';
import { MongoSet } from '../../apps/server/src/composition/mongo-set.ts';
import { paperwork } from '../harness/paperwork.ts';
import { Service } from '../harness/service.ts';
import { senOfficer } from '../harness/the-people.ts';
import { operatorOf, type Told } from '../ops/operator.ts';

let engine: LoopbackEngine;
let database: LoopbackMongo;
let service: Service;
let childId: string;
const placeOf = ({ url }: Readonly<{ url: string }>) => ({ url, credentialsFile: null, caFile: null });
const files = () => dataFiles(service.folder);
const move = (to: 'database' | 'files', { url } = database): Promise<Told> =>
  operatorOf(service.folder, { EVENTSTORE_URL: engine.url, MONGODB_URL: url })('copy-stores', to);
const elsewhere = () => new MongoSet(`${service.folder}-other`, placeOf(engine), placeOf(database)).admit();
const isOpened = async () => {
  const name = JSON.stringify(await service.as(senOfficer).read(`/children/${childId}`));
  return name.includes(paperwork.child.familyName);
};

beforeAll(async () => {
  [engine, database] = [await LoopbackEngine.started(), await LoopbackMongo.started()];
  service = await Service.startedAt('2026-01-12T09:00:00.000Z', placeOf(engine));
  childId = (await service.as(senOfficer).post('/children', { ...paperwork.child, upn: null })).written.id;
  await service.stop();
});
afterAll(async () => {
  await service.end();
  engine.kill();
  await database.stop();
});

it('Keys of which nothing is remembered are named by a start, which a refused move leaves possible', async () => {
  const keys = new Database(files().keys);
  const next = '(select max(id) + 2 from made)';
  keys.exec(`insert into keys (id, kid, subject, purpose, wrapped)
    select ${next}, 'k-after-a-gap', 'nobody-yet', 'record', wrapped from keys limit 1`);
  keys.close();
  expect(await move('database')).toMatchObject({
    code: 2,
    complained: expect.stringContaining('start the server once'),
  });
  await service.start();
  await service.stop();
});

it('A move into a database that was cut off is given up by the other word, and the files are served as before', async () => {
  database.faults.push({ command: 'insert', how: 13, when: (command) => command['insert'] === 'keys' });
  expect((await move('database')).code).toBe(3);
  const other = await LoopbackMongo.started();
  expect(await move('files', other)).toMatchObject({ code: 2, complained: expect.stringContaining('name that one') });
  await other.stop();
  expect(await move('files')).toMatchObject({ code: 0, said: expect.stringContaining('given up') });
  await expect(elsewhere()).rejects.toThrow('was not ended');
  await service.start();
  expect(await isOpened()).toBe(true);
  await service.stop();
  await database.stop();
  database = await LoopbackMongo.started();
});

it('A move that was cut off when the database had been switched to is ended there before anything goes back', async () => {
  const learning = (command: Record<string, unknown>) => command['find'] === 'key_destructions' && 'sort' in command;
  database.faults.push({ command: 'find', how: 13, when: learning });
  expect((await move('database')).code).toBe(3);
  expect(await move('files')).toMatchObject({ code: 2, complained: expect.stringContaining('copy-stores database') });
  expect(existsSync(files().database)).toBe(false);
  expect((await move('database')).code).toBe(0);
  expect(await elsewhere()).toMatchObject({ fresh: false });
});

it('A move into files during which a server was started is given up, and the database is served as before', async () => {
  const lease = { _id: 'server-here:1', holder: 'server:other', fence: 1, expiresAt: new Date('2199-01-01') };
  const table = [...database.data.now.tables.keys()].find((name) => name.endsWith('leases'))!;
  const comes = (row: typeof lease | null) =>
    database.data.commit(new Map([[table, new Map([[`string "${lease._id}"`, row]])]]));
  database.faults.push({
    ...{ command: 'update', how: 13 },
    when: (command) => {
      if (JSON.stringify(command['updates']).includes('"moving":"out"')) comes(lease);
      return false;
    },
  });
  expect(await move('files')).toMatchObject({
    code: 2,
    complained: expect.stringContaining('A server has the database'),
  });
  database.faults.length = 0;
  comes(null);
  expect(existsSync(files().storesBeingMoved)).toBe(false);
  expect(await elsewhere()).toMatchObject({ fresh: false });
});

it('A move into files that was cut off is given up by the other word, and the database is served as before', async () => {
  database.faults.push({ command: 'find', how: 13, when: (command) => command['find'] === 'last_looked' });
  expect((await move('files')).code).toBe(3);
  await expect(elsewhere()).rejects.toThrow('copy-stores files');
  expect(await move('database')).toMatchObject({ code: 0, said: 'They are in the database already.' });
  expect([files().storesBeingMoved, files().keysBeingMoved].filter((file) => existsSync(file))).toEqual([]);
  expect(await elsewhere()).toMatchObject({ fresh: false });
  expect((await move('files')).code).toBe(0);
  await service.start();
  expect(await isOpened()).toBe(true);
  await service.stop();
});
