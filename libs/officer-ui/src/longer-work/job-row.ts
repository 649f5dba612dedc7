import type { JobShown } from '#pure/jobs';
import { CheckList, RecordList } from '#pure/spreadsheets';
import { listPath } from '../children-lists/list-words.ts';
import { momentWords } from '../words/times.ts';
import { askedWords, stateWords } from './longer-work-words.ts';

/** One piece of longer work, as a page shows it. */
export const jobRow = (job: JobShown) => ({
  asked: askedWords(job),
  since: momentWords(job.askedAt),
  state: stateWords(job),
  runs: job.endedAt === null,
  progress: job.state === 'running' && job.progress.of ? job.progress : null,
  href: pathOf(job),
  file: job.file ? `/jobs/${job.jobId}/file` : null,
});

/** A list that was brought in has a page of its own, on which it is looked through and recorded. */
function pathOf({ jobId, kind, about }: JobShown): string {
  if (kind === CheckList.kind) return listPath(jobId);
  return kind === RecordList.kind && about['list'] ? listPath(about['list']) : `/longer-work/${jobId}`;
}
