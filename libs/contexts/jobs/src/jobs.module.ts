import { context } from '#platform/context';
import { CollectFileController } from './collect-file/collect-file.http.ts';
import { CollectFileHandler } from './collect-file/collect-file.query.ts';
import { FindJobHandler } from './following/find-job.query.ts';
import { FindJobsController } from './following/find-jobs.http.ts';
import { FindJobsHandler } from './following/find-jobs.query.ts';
import { FindRebuildsHandler } from './rebuild-view/find-rebuilds.query.ts';
import { RebuildViewHandler } from './rebuild-view/rebuild-view.handler.ts';
import { RebuildViewController } from './rebuild-view/rebuild-view.http.ts';
import { FindWhatWaitsHandler } from './what-waits/find-what-waits.query.ts';
import { LetGoHandler } from './what-waits/let-go.handler.ts';
import { TryAgainHandler } from './what-waits/try-again.handler.ts';
import { WhatWaitsController } from './what-waits/what-waits.http.ts';
import { StopRebuildHandler } from './rebuild-view/stop-rebuild.handler.ts';
import { StopJobHandler } from './stop-job/stop-job.handler.ts';
import { StopJobController } from './stop-job/stop-job.http.ts';

/** What takes longer than a request: followed, stopped and collected by who asked for it. */
export const jobs = context({
  name: 'jobs',
  routes: [FindJobsController, StopJobController, CollectFileController, RebuildViewController, WhatWaitsController],
  handlers: [
    FindJobHandler,
    FindJobsHandler,
    StopJobHandler,
    CollectFileHandler,
    RebuildViewHandler,
    StopRebuildHandler,
    FindRebuildsHandler,
    ...[FindWhatWaitsHandler, TryAgainHandler, LetGoHandler],
  ],
});
