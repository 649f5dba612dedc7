import type { JobShown } from '#pure/jobs';
import { momentWords } from '../words/times.ts';
import { askedWords, stateWords } from './longer-work-words.ts';

/** One piece of longer work, as a page shows it. */
export const jobRow = (job: JobShown) => ({
  asked: askedWords(job),
  since: momentWords(job.askedAt),
  state: stateWords(job),
  runs: job.endedAt === null,
  progress: job.state === 'running' && job.progress.of ? job.progress : null,
  href: `/longer-work/${job.jobId}`,
  file: job.file ? `/jobs/${job.jobId}/file` : null,
});
