import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
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
