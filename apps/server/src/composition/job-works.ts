import type { INestApplicationContext } from '@nestjs/common';
import { CaseloadFileJob } from '#contexts/oversight';
import type { JobWork } from '#platform/jobs';

/** What is done for each kind of job that reads as its owner, through the gateway. */
export const jobWorks = (app: INestApplicationContext): Readonly<Record<string, JobWork>> => ({
  [CaseloadFileJob.kind]: app.get(CaseloadFileJob, { strict: false }).work,
});
