import type { INestApplicationContext } from '@nestjs/common';
import type { FilesOfJobs } from '#contexts/jobs';
import type { JobWork } from '#platform/jobs';
import { contexts } from './all-contexts.ts';

const kinds = contexts.flatMap(({ jobs }) => jobs);

/** What is done for each kind of job that reads as its owner, through the gateway. */
export const jobWorks = (app: INestApplicationContext): Readonly<Record<string, JobWork>> =>
  Object.fromEntries(kinds.map((job) => [job.kind, app.get(job, { strict: false }).work]));

/** How a kind of job is to be done, and for how long what comes of it is kept. */
export const termsOfJobs = Object.fromEntries(
  kinds.map(({ kind, keepDays = 1, writes = false }) => [kind, { keepDays, writes }]),
);

export const filesOfJobs: FilesOfJobs = { of: (asked) => kinds.find(({ kind }) => kind === asked)?.file ?? null };
