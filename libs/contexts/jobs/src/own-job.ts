import { NotFound } from '#platform/gateway';
import type { FilesOfJobs } from './asks/files-of-jobs.ts';
import type { JobShown } from './job-shown.ts';

/** What is kept of one, as far as its owner is shown it. */
type JobKept = Omit<JobShown, 'jobId' | 'file'> & Readonly<{ id: string; parts: number }>;

export const jobShown = (
  { id, kind, about, state, askedAt, endedAt, expiresAt, progress, code, parts }: JobKept,
  files: FilesOfJobs,
): JobShown => ({
  ...{ jobId: id, kind, about, state, askedAt, endedAt, expiresAt, progress, code },
  file: state === 'done' && parts > 0 && files.of(kind) !== null,
});

/** @throws NotFound it is another's, as if there were none */
export function ownJob<Job extends Readonly<{ owner: string }>>(
  job: Job | null,
  { id }: Readonly<{ id: string }>,
): Job {
  if (job?.owner !== id) throw new NotFound('There is no such work of yours: it was never asked for, or is forgotten.');
  return job;
}
