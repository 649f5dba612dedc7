import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { MongoClient } from 'mongodb';
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
