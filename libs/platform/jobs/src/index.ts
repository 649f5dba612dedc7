export * from './runner/job-work.ts';
export * from './runner/do-job.ts';
export * from './runner/job-runner.ts';
export * from './rebuild/view-rebuild.ts';
export * from './file/file-part.ts';
export * from './thread/in-thread.ts';
export * from './thread/work-on-job.ts';
