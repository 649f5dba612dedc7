import type { INestApplicationContext } from '@nestjs/common';
import type { FilesOfJobs } from '#contexts/jobs';
import type { JobWork } from '#platform/jobs';
import { contexts } from './all-contexts.ts';

const kinds = contexts.flatMap(({ jobs }) => jobs);

/** What is done for each kind of job that reads as its owner, through the gateway. */
export const jobWorks = (app: INestApplicationContext): Readonly<Record<string, JobWork>> =>
  Object.fromEntries(kinds.map((job) => [job.kind, app.get(job, { strict: false }).work]));

export const filesOfJobs: FilesOfJobs = { of: (asked) => kinds.find(({ kind }) => kind === asked)?.file ?? null };
