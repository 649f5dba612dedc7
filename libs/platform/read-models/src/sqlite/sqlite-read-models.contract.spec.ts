import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { batch, newest, sample } from '../contract/fixtures.ts';
import { readModelsContract } from '../contract/index.ts';
import { SqliteReadModels } from './sqlite-read-models.ts';

readModelsContract('SQLite', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'views-'));
  return {
    open: () => SqliteReadModels.open(join(folder, 'views.sqlite')),
    remove: async () => rmSync(folder, { recursive: true }),
  };
});

it('makes its file readable by its owner alone', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'views-')), 'views.sqlite');
  const readModels = await SqliteReadModels.open(file);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  await readModels.close();
});

it('refuses the second of two batches of one generation in a call', async () => {
  const readModels = await SqliteReadModels.open(':memory:');
  const begun = await newest(readModels);
  const first = batch(begun, { a: sample() });
  const second = batch({ ...begun, checkpoint: first.to }, { b: sample() });
  const [written, refused] = await readModels.write([first, second]);
  expect(written).toBeUndefined();
  expect(refused).toMatchObject({ name: 'CheckpointConflict' });
  expect((await newest(readModels)).checkpoint).toEqual(first.to);
  expect(await readModels.get(first.collection, 'b')).toBeUndefined();
  await readModels.close();
});
