import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from '@jest/globals';
import { CARRIED_WITH_OTHERS, carriedInOperationsFile, NOT_CARRIED } from './carried-operations.ts';

it('names every table of the file, so that none is left behind unseen', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'carried-'));
  const file = join(folder, 'operations.sqlite');
  const carried = carriedInOperationsFile(file);
  const db = new Database(file, { readonly: true });
  const tables = db.prepare<[], string>(
    "select name from sqlite_master where type = 'table' and name not like 'sqlite%'",
  );
  const named = [...carried.tables.map(({ name }) => name), ...CARRIED_WITH_OTHERS, ...NOT_CARRIED];
  expect(named.toSorted()).toEqual(tables.pluck().all().toSorted());
  db.close();
  await carried.close();
  rmSync(folder, { recursive: true });
});
