import { JobFailed, type JobWork } from '../runner/job-work.ts';

/** Counts to `about.to`, a part each; goes on behind the last part that was kept. */
export const counting =
  (thread: number): JobWork =>
  async ({ job, given, part, advance }) => {
    const last = job.parts === 0 ? null : ((await part(job.parts - 1)) as { n: number });
    for (let n = (last?.n ?? 0) + 1; n <= Number(job.about['to']); n++) {
      if (job.about['failsAt'] === String(n)) throw new JobFailed('cannot-count-so-far');
      if (job.about['throwsAt'] === String(n)) throw new Error('canary');
      if (job.about['endsProcessAt'] === String(n)) process.exit(1);
      await advance({ done: n, of: Number(job.about['to']) }, { n, thread, tries: job.tries, for: given });
    }
  };
