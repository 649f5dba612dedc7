import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Job, JobEnd, JobHeld, SealedJobs } from '#platform/operations';
import { JobFailed, JobLeft, type JobTask, type JobWork } from './job-work.ts';

/** A job that was taken, under the fence of the lease it was taken under. */
export type Taken = Readonly<{ job: Job; fence: number }>;

export type JobOutcome = JobEnd | Readonly<{ state: 'left' }>;

/** Has a job done, here or elsewhere. @throws whatever makes this a failed try */
export type Performer = (taken: Taken, signal: AbortSignal) => Promise<JobOutcome>;

/** In this thread, between its other turns: after each part the thread does first whatever waits for it, such as a page. */
export const here =
  (jobs: SealedJobs, work: JobWork): Performer =>
  async ({ job, fence }, signal) => {
    try {
      await work(await taskOf(jobs, job, { id: job.id, fence }, signal));
      return { state: 'done' };
    } catch (error) {
      if (error instanceof JobFailed) return { state: 'failed', code: error.code };
      // What it was at may have broken off by that.
      if (error instanceof JobLeft || signal.aborted) return { state: 'left' };
      throw error;
    }
  };

async function taskOf(jobs: SealedJobs, job: Job, held: JobHeld, signal: AbortSignal): Promise<JobTask> {
  let number = job.parts;
  const advance: JobTask['advance'] = async (progress, value) => {
    const kept =
      !signal.aborted && (await jobs.advance(held, progress, value === undefined ? undefined : { number, value }));
    if (!kept) throw new JobLeft();
    if (value !== undefined) number += 1;
    await nextTurn();
  };
  return { job, given: await jobs.given(job), part: (n) => jobs.part(job.id, n), signal, advance };
}
