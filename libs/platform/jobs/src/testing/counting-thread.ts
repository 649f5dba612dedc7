/** What a composition root's module for the thread of jobs looks like; `workerData` names its files. */
import { threadId, workerData } from 'node:worker_threads';
import type { MasterKey } from '#platform/keys';
import { SealedJobs } from '#platform/operations';
import { Sealer } from '#platform/privacy';
import { SqliteKeys } from '#sqlite/keys';
import { SqliteOperations } from '#sqlite/operations';
import { workOnJob } from '../thread/work-on-job.ts';
import { counting } from './counting-job.ts';

type Files = Readonly<{ keysFile: string; operationsFile: string; masterKey: MasterKey }>;

const { keysFile, operationsFile, masterKey } = workerData as Files;

await workOnJob(async () => {
  const keys = await SqliteKeys.open(keysFile, masterKey);
  const operations = await SqliteOperations.open(operationsFile);
  return {
    jobs: new SealedJobs(operations.jobs, keys, new Sealer(keys)),
    work: { count: counting(threadId) },
    close: async () => void (await Promise.all([keys.close(), operations.close()])),
  };
});
