export { jobs } from './jobs.module.ts';
export { FindJob } from './following/find-job.query.ts';
export { FindJobs, type JobsFound } from './following/find-jobs.query.ts';
export { FindJobsRequest } from './following/find-jobs.request.ts';
export { FindRebuilds, type RebuildsFound } from './rebuild-view/find-rebuilds.query.ts';
export { FindWhatWaits, type WhatWaitsFound } from './what-waits/find-what-waits.query.ts';
export { RebuildViewRequest } from './rebuild-view/rebuild-view.request.ts';
export * from './pure/index.ts';
