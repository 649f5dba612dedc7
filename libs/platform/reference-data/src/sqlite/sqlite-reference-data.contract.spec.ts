import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { referenceDataContract } from '#contract/reference-data';
import { SqliteReferenceData } from './sqlite-reference-data.ts';

referenceDataContract('SQLite', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'reference-'));
  return {
    open: () => SqliteReferenceData.open(join(folder, 'reference.sqlite')),
    remove: () => rm(folder, { recursive: true }),
  };
});
