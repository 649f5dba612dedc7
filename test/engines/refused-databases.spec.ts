import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { LoopbackEngine } from '#contract/event-sourcing';
import { aMasterKey } from '#contract/keys';
import { LoopbackMongo } from '#contract/mongo-engine';
import { DevelopmentSignIn } from '#platform/identity';
import { PinoLog } from '#platform/telemetry';
import { SystemClock } from '#platform/time';
import { MongoSet } from '../../apps/server/src/composition/mongo-set.ts';
import { openStores } from '../../apps/server/src/composition/open-stores.ts';
import { startFault } from '../../apps/server/src/start-fault.ts';
import { paperwork } from '../harness/paperwork.ts';
import { Service } from '../harness/service.ts';
import { senOfficer } from '../harness/the-people.ts';
import { olderEngine } from './older-engine.ts';

const AT = '2026-01-12T09:00:00.000Z';
let engine: LoopbackEngine;
let database: LoopbackMongo;
let service: Service;
let childId: string;

const placeOf = ({ url }: Readonly<{ url: string }>) => ({ url, credentialsFile: null, caFile: null });
const register = (givenNames: string) =>
  service.as(senOfficer).post('/children', { ...paperwork.child, upn: null, givenNames });

beforeEach(async () => {
  engine = await LoopbackEngine.started();
  database = await LoopbackMongo.started();
  service = await Service.startedAt(AT, placeOf(engine), placeOf(database));
  childId = (await register('Ann')).written.id;
  await service.drained();
});
afterEach(async () => {
  await service.end();
  engine.kill();
  await database.stop();
});

/** What the person who starts it is told; 'started' where it starts. */
const told = (start: () => Promise<unknown> = () => service.start()): Promise<string> =>
  start().then(
    () => 'started',
    (error: unknown) => startFault(error, {}),
  );

const restarted = async (): Promise<string> => {
  await service.stop();
  return told();
};

const rows = (table: string) => database.data.now.tables.get(table)!;
const write = (table: string, changes: ReadonlyMap<string, Record<string, unknown> | null>) =>
  database.data.commit(new Map([[table, changes]]));

/** A collection as its backup would be, put back alone. */
const emptied = (table: string) => write(table, new Map([...rows(table).keys()].map((key) => [key, null])));
const changed = (table: string, change: Record<string, unknown>) =>
  write(table, new Map([...rows(table)].map(([key, row]) => [key, { ...row, ...change }])));

describe('A start is refused, and says what to do,', () => {
  it.each([
    ['nothing answers there', { url: 'mongodb://127.0.0.1:9/' }, 'start it, or see to the address, its port and tls'],
    ['its name is that of no machine', { url: 'mongodb://no-such-host.invalid/' }, 'start it, or see to the address'],
  ])('where %s', async (_, place, words) => {
    service.database = placeOf(place);
    expect(await restarted()).toMatch(new RegExp(`^MONGODB_URL cannot be used: .*${words}`));
  });

  it('where something else answers there', async () => {
    const other = createServer((_, answer) => void answer.end('Hello.')).listen(0, '127.0.0.1');
    await once(other, 'listening');
    service.database = placeOf({ url: `mongodb://127.0.0.1:${(other.address() as AddressInfo).port}/` });
    expect(await restarted()).toContain('nothing answers there as a MongoDB that takes writes');
    other.close();
  });

  it.each([
    ['stands alone', { setName: undefined }, 'start it with --replSet and initiate the set'],
    ['is older than is looked after', { maxWireVersion: 17 }, 'the server is older than MongoDB 7.0'],
    ['is a router', { msg: 'isdbgrid' }, 'give the address of a replica set'],
  ])('where its server %s', async (_, greeting, words) => {
    await service.stop();
    database.greeting = greeting;
    expect(await told()).toContain(words);
  });

  it('where the database is another product’s, or of a later version', async () => {
    const other = await LoopbackMongo.started();
    other.data.make('invoices');
    service.database = placeOf(other);
    expect(await restarted()).toContain('holds collections of another product (invoices)');
    await other.stop();
    service.database = placeOf(database);
    const before = [...rows('product').values()][0]!;
    changed('product', { product: 'ledger' });
    expect(await told()).toContain('belongs to another product, ledger');
    changed('product', { ...before, format: 99 });
    expect(await told()).toContain('has format 99, this version of Throughline reads 1; start the later version');
  });

  it('where a demonstration is in it, and the service is live', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'live-'));
    const given = { masterKey: aMasterKey(), clock: new SystemClock(), log: new PinoLog('silent'), mode: 'live' };
    const said = await told(() => openStores(new MongoSet(folder, placeOf(engine), placeOf(database)), given));
    expect(said).toContain('MONGODB_URL holds a demonstration: MODE=live does not take it.');
    rmSync(folder, { recursive: true });
  });

  it('where the engine is another one, or an older one, and takes neither for its own', async () => {
    await service.stop();
    const [other, older] = [await LoopbackEngine.started(), await olderEngine(engine, -1)];
    service.eventStore = placeOf(other);
    expect(await told()).toContain('it holds no store of Throughline');
    service.eventStore = placeOf(older);
    expect(await told()).toMatch(/The engine is older than the database: .*\nPut the engine back as it was/s);
    for (const each of [other, older]) each.kill();
    service.eventStore = placeOf(engine);
    expect(await told()).toBe('started');
  });

  it('where the engine has the store of another database', async () => {
    const empty = await LoopbackMongo.started();
    expect(await told(() => Service.startedAt(AT, placeOf(engine), placeOf(empty)))).toContain(
      'it holds the store of a DATA_DIR, or of another database',
    );
    await empty.stop();
  });

  it.each([
    ['access_entries', 'openings of records'],
    ['keys_made', 'keys'],
  ])('where %s alone was put back', async (table, what) => {
    await service.as(senOfficer).read(`/children/${childId}/line`);
    await service.server.stores.marks.look();
    await service.stop();
    emptied(table);
    expect(await told()).toContain(`Collection ${table} is older than the rest of its database: it lacks ${what}.`);
  });

  it('where the folder is that of stores in files, or the other way round', async () => {
    const inFiles = await Service.startedAt(AT);
    await inFiles.stop();
    [inFiles.eventStore, inFiles.database] = [placeOf(engine), placeOf(database)];
    expect(await told(() => inFiles.start())).toContain('It holds stores in files, and MONGODB_URL names a database.');
    await inFiles.end();
    service.database = null;
    expect(await restarted()).toContain('It was used with stores in a database, and MONGODB_URL is not set.');
  });
});

describe('Keys that events need', () => {
  it('and a whole older database lacks are no destruction, and stop the start', async () => {
    const before = database.data.now.tables;
    await register('Bo');
    await service.drained();
    await service.stop();
    for (const [table, had] of before)
      write(table, new Map([...rows(table).keys()].map((key) => [key, had.get(key) ?? null])));
    expect(await told()).toMatch(/The database lacks a key that events need, .*was not destroyed/);
  });

  it('that went with their memory are counted, named from the events, and lost for their child alone', async () => {
    await service.stop();
    const subjects = [...rows('keys_made').values()].filter(({ _id }) => String(_id).startsWith('record-'));
    for (const table of ['keys', 'keys_made'])
      write(
        table,
        new Map([...rows(table)].flatMap(([key, { _id }]) => (_id === subjects[0]!['_id'] ? [[key, null]] : []))),
      );
    // Not the last that was made: that would be an older collection.
    changed('store', { marks: {} });
    expect(await told()).toBe('started');
    expect((await register('Cy')).status).toBe(201);
    const { keys } = service.server.stores;
    await expect(keys.find([String(subjects[0]!['_id'])])).rejects.toMatchObject({ name: 'KeyMissing' });
  });
});

it('A database that is away is told as that, takes readiness down, and is gone on with when it is back', async () => {
  const { app } = service.server;
  const token = await app.get(DevelopmentSignIn).tokenFor(senOfficer.id);
  const send = () =>
    app.inject({
      ...{ method: 'POST', url: '/children', headers: { authorization: `Bearer ${token}`, 'idempotency-key': 'once' } },
      payload: { ...paperwork.child, upn: null, givenNames: 'Di' },
    });
  const commands = ['insert', 'find', 'aggregate', 'update', 'findandmodify', 'committransaction'];
  // As many as are asked for meanwhile: each takes one.
  const away = setInterval(() => {
    database.faults.length = 0;
    for (const command of commands)
      for (let times = 0; times < 60; times++) database.faults.push({ command, how: 8_000 });
  });
  const first = await send();
  expect([first.statusCode, first.body]).toEqual([503, expect.stringContaining('database-away')]);
  const asked = await app.inject({ url: '/health/ready' });
  expect([asked.statusCode, asked.json()]).toMatchObject([503, { checks: { database: 'down' } }]);
  clearInterval(away);
  database.faults.length = 0;
  expect((await send()).statusCode).toBe(201);
  await service.drained();
});
