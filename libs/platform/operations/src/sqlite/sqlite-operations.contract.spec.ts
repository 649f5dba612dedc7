import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { operationsContract } from '#contract/operations';
import { SqliteOperations } from './sqlite-operations.ts';

operationsContract('SQLite', async (clock) => {
  const folder = await mkdtemp(join(tmpdir(), 'operations-'));
  return {
    open: () => SqliteOperations.open(join(folder, 'operations.sqlite'), { clock, realClock: clock }),
    remove: () => rm(folder, { recursive: true }),
  };
});
