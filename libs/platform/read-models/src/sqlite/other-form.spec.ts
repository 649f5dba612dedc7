import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import { put, sample, samples } from '../contract/fixtures.ts';
import { SqliteReadModels } from './sqlite-read-models.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'views-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('empties a file of another form, since all of it can be built again, and keeps one of its own', async () => {
  const file = join(folder, 'views.sqlite');
  const first = await SqliteReadModels.open(file);
  await put(first, { a: sample() });
  await first.close();
  const again = await SqliteReadModels.open(file);
  expect(await again.get(samples, 'a')).toEqual(sample());
  await again.close();

  const older = new Database(file);
  older.pragma('user_version = 0');
  older.close();
  const emptied = await SqliteReadModels.open(file);
  expect(await emptied.generations(samples)).toEqual([]);
  await put(emptied, { b: sample() });
  expect(await emptied.get(samples, 'b')).toEqual(sample());
  await emptied.close();
});
