import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MongoEngine } from './mongo-engine.ts';
import type { MongoOptions } from './connect-mongo.ts';
import { MongoRefused } from './mongo-faults.ts';
import { LoopbackMongo } from './testing/loopback-mongo.ts';

const QUICK: MongoOptions = { deadlineMs: 300 };

let server: LoopbackMongo;
let folder: string;
beforeEach(async () => {
  server = await LoopbackMongo.started();
  folder = mkdtempSync(join(tmpdir(), 'mongo-'));
});
afterEach(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

async function refusal(url: string, options: MongoOptions = QUICK): Promise<string> {
  const error: unknown = await MongoEngine.open(url, options).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(MongoRefused);
  return (error as Error).message;
}

describe('a MongoDB', () => {
  it('is opened by many at once, and belongs to one product', async () => {
    const engines = await Promise.all([1, 2, 3, 4].map(() => MongoEngine.open(server.url)));
    expect(await engines[0]!.collectionNames()).toEqual(['product']);
    for (const engine of engines) await engine.close();
  });

  it.each([
    ['http://localhost:27017', 'it is no address of one'],
    ['mongodb://', 'it is no address of one'],
    ['mongodb://admin:changeit@localhost:27017', 'it holds a password; put it into MONGODB_CREDENTIALS_FILE'],
    ['mongodb://127.0.0.1:1/', 'nothing answers there as a MongoDB'],
  ])('is not found at %s', async (url, words) => {
    const said = await refusal(url);
    expect(said).toContain(words);
    expect(said).not.toContain('changeit');
  });

  it('is no other program that listens there', async () => {
    const other = createServer((socket) => socket.on('error', () => undefined).end('220 mail.council.example\r\n'));
    await once(other.listen(0, '127.0.0.1'), 'listening');
    const { port } = other.address() as AddressInfo;
    expect(await refusal(`mongodb://127.0.0.1:${port}/`)).toContain('nothing answers there as a MongoDB');
    other.close();
  });

  it.each([
    ['alone', { setName: undefined, hosts: undefined }, 'the server is no member of a replica set'],
    [
      'the router of a sharded cluster',
      { setName: undefined, hosts: undefined, msg: 'isdbgrid' },
      'give the address of a replica set',
    ],
    ['of a version that nobody looks after', { maxWireVersion: 17 }, 'older than MongoDB 7.0'],
    ['of a version that its driver does not know any more', { maxWireVersion: 6 }, 'older than MongoDB 7.0'],
    [
      'no primary',
      { isWritablePrimary: false, ismaster: false, secondary: true },
      'nothing answers there as a MongoDB that takes writes',
    ],
  ])('is refused in words when it is %s', async (_, greeting, words) => {
    server.greeting = greeting;
    expect(await refusal(server.url)).toContain(words);
  });

  it.each([
    ['another product', { product: 'ledger', format: 1 }, 'belongs to another product, ledger'],
    [
      'a later version of this one',
      { product: 'throughline', format: 2 },
      'has format 2, this version of Throughline reads 1',
    ],
  ])('is refused when its database is of %s', async (_, identity, words) => {
    server.data.commit(new Map([['product', new Map([['string "identity"', { _id: 'identity', ...identity }]])]]));
    expect(await refusal(server.url)).toContain(words);
  });

  it('is refused, and not touched, when its database holds what is not ours', async () => {
    server.data.make('invoices');
    expect(await refusal(server.url)).toContain('holds collections of another product (invoices)');
    expect([...server.data.now.tables.keys()]).toEqual(['invoices']);
  });

  it('takes user and password from a file alone', async () => {
    const file = join(folder, 'credentials');
    writeFileSync(file, 'nobody');
    expect(await refusal(server.url, { ...QUICK, credentialsFile: file })).toContain('does not hold user:password');
    const missing = await refusal(server.url, { ...QUICK, credentialsFile: join(folder, 'none') });
    expect(missing).toContain('MONGODB_CREDENTIALS_FILE');
  });

  it.each(['w=1', 'w=0', 'journal=false', 'retryWrites=false', 'readPreference=secondary', 'readConcernLevel=local'])(
    'is not opened by an address that says %s',
    async (said) => {
      expect(await refusal(`${server.url}?appName=x&${said}`)).toContain(`it says ${said.split('=')[0]}, and only`);
    },
  );

  it('is sent what must be sent, also under an address that says so itself', async () => {
    const engine = await MongoEngine.open(`${server.url}?retryWrites=true&w=majority`);
    const things = engine.collection<{ _id: string }>('things');
    server.sent.length = 0;
    await things.insert({ _id: 'a' });
    await things.find({});
    expect(server.sent.map(({ name, command }) => [name, command['writeConcern'] ?? command['readConcern']])).toEqual([
      ['insert', { w: 'majority', j: true }],
      ['find', { level: 'majority' }],
    ]);
    expect(server.sent[0]!.command['txnNumber']).toBeDefined();
    await engine.close();
  });
});
