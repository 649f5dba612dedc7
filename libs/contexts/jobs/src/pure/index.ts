export { REBUILD_VIEW, type JobShown } from '../job-shown.ts';
export { FilesOfJobs } from '../asks/files-of-jobs.ts';
export { StopJob } from '../stop-job/stop-job.ts';
export { RebuildView } from '../rebuild-view/rebuild-view.ts';
export { StopRebuild } from '../rebuild-view/stop-rebuild.ts';
export { KeptViews } from '../asks/kept-views.ts';
export { LetGo } from '../what-waits/let-go.ts';
export { TryAgain } from '../what-waits/try-again.ts';
export { lettingGo, StandingOfParts, type LettingGo, type PartStanding } from '../asks/standing-of-parts.ts';
