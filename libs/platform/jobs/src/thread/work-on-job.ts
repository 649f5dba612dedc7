import { parentPort, workerData } from 'node:worker_threads';
import type { SealedJobs } from '#platform/operations';
import { here, type Taken } from '../runner/do-job.ts';
import type { JobWork } from '../runner/job-work.ts';

/** What a thread has of its own: adapters on the same files, and what the kinds of jobs do with them. */
export type JobShop = Readonly<{
  jobs: SealedJobs;
  work: Readonly<Record<string, JobWork>>;
  close: () => Promise<void>;
}>;

/** The whole work of a thread that `inThread` started. */
export async function workOnJob(open: () => Promise<JobShop>): Promise<void> {
  const port = parentPort;
  if (!port) throw new Error('This is the work of a thread.');
  const stopping = new AbortController();
  port.once('message', () => stopping.abort());
  const { taken } = workerData as Readonly<{ taken: Taken }>;
  const shop = await open();
  const outcome = await here(shop.jobs, shop.work[taken.job.kind]!)(taken, stopping.signal).finally(shop.close);
  port.postMessage(outcome);
  port.close();
}
