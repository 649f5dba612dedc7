import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { MongoClient } from 'mongodb';
import { aDatabaseOn } from './testing/a-database.ts';
import { mongoHere } from './testing/a-mongo-here.ts';
import { whoComes } from './who-comes.ts';

let folder: string;
let file: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'who-'));
  file = join(folder, 'user');
  writeFileSync(file, 'throughline:a:b\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

/** As the driver understands it. */
const asked = (url: string) => {
  const { credentials } = new MongoClient(url, whoComes(url, file)).options;
  return [credentials!.username, credentials!.password, credentials!.source];
};

it('is looked for in admin, whatever database is named', () =>
  expect(asked('mongodb://db:27017/throughline?replicaSet=rs0')).toEqual(['throughline', 'a:b', 'admin']));

it('is looked for where the address says', () =>
  expect(asked('mongodb://db:27017/throughline?replicaSet=rs0&authSource=people')).toEqual([
    ...['throughline', 'a:b'],
    'people',
  ]));

it('comes to the server that the suites are told to run on, too', async () => {
  const here = mongoHere({
    MONGODB_URL: 'mongodb://127.0.0.1:1/',
    MONGODB_CREDENTIALS_FILE: join(folder, 'nobody'),
    MONGODB_CA_FILE: '/ca',
  });
  const server = await here!.start();
  expect(server.access).toEqual({ credentialsFile: join(folder, 'nobody'), caFile: '/ca' });
  const database = aDatabaseOn(server);
  for (const asked of [() => database.open(), () => database.remove()])
    await expect(asked()).rejects.toThrow('MONGODB_CREDENTIALS_FILE cannot be read');
});
