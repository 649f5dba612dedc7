import { NotFound } from '#platform/gateway';
import type { Job, SealedJobs } from '#platform/operations';
import { CheckList } from './check-list/check-list.ts';
import type { CheckGiven } from './list-kept.ts';

/**
 * A list that somebody brought in, for them alone.
 * @throws NotFound it is another's, or is destroyed
 */
export async function ownList(
  jobs: Pick<SealedJobs, 'find' | 'given'>,
  jobId: string,
  { id }: Readonly<{ id: string }>,
): Promise<Readonly<{ job: Job; given: CheckGiven }>> {
  const job = await jobs.find(jobId);
  const given = job?.owner === id && job.kind === CheckList.kind ? await jobs.given(job) : null;
  if (job === null || given === null)
    throw new NotFound('There is no such list of yours: it was never brought in, or was destroyed after seven days.');
  return { job, given: given as CheckGiven };
}
