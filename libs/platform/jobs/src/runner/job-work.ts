import type { Job, JobProgress } from '#platform/operations';

/** A job in the hands of who does it. */
export type JobTask = Readonly<{
  job: Job;
  /** What it was given, opened. */
  given: unknown;
  /** A part that was kept before: by an earlier try, or by this one. */
  part: (number: number) => Promise<unknown>;
  /** Aborts when the job is stopped, or is to be left for later. */
  signal: AbortSignal;
  /**
   * Keeps how far it is, and with it the next part of what comes of it. What was answered survives a kill.
   * @throws JobLeft stop at once
   */
  advance: (progress: JobProgress, part?: unknown) => Promise<void>;
}>;

/** Does one job from wherever it was left. What it throws is another try's, unless it is a JobFailed. */
export type JobWork = (task: JobTask) => Promise<void>;

/** A service that does one kind of job; and what is collected of it, where it makes a file. */
export type JobService = (abstract new (...given: never[]) => Readonly<{ work: JobWork }>) &
  Readonly<{
    kind: string;
    file?: Readonly<{ name: string; type: string }>;
    /** For how long what comes of it is kept, where that is not a day. */
    keepDays?: number;
    /** It writes: it is done where everybody's writing is, between its other turns, and not in a thread of its own. */
    writes?: true;
  }>;

/** It can never be done. `code` is a closed code, for who asked to be told in words. */
export class JobFailed extends Error {
  readonly code: string;

  constructor(code: string) {
    super(`The job cannot be done: ${code}.`);
    this.name = 'JobFailed';
    this.code = code;
  }
}

/** The job was stopped, or is another's now, or the server stops: nothing more of it is kept. */
export class JobLeft extends Error {
  constructor() {
    super('The job is left.');
    this.name = 'JobLeft';
  }
}
