/** What a file that a job makes is called, and what it is. */
export type FileOfJob = Readonly<{ name: string; type: string }>;

/** Asked before a file is offered or handed out; answered by who puts the service together. */
export abstract class FilesOfJobs {
  /** @returns null of a kind of job that makes no file */
  abstract of(kind: string): FileOfJob | null;
}
