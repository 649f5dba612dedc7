import type { Instant } from '#platform/time';

export type RequestKind = 'rebuild-view' | 'retry-parked';

/** `target` is the view's name; `outcome` is a code, null until the runner has finished. */
export type RunnerRequest = Readonly<{
  id: number;
  kind: RequestKind;
  target: string;
  askedAt: Instant;
  outcome: string | null;
}>;

/** What an ops verb asks of the runner, which may be another process, and may start later. */
export abstract class RunnerRequests {
  /** An unfinished request for the same is answered again instead of made twice. */
  abstract ask(kind: RequestKind, target: string): Promise<RunnerRequest>;

  /** Unfinished requests, oldest first; also those that a runner which died had begun. */
  abstract pending(): Promise<readonly RunnerRequest[]>;

  abstract find(id: number): Promise<RunnerRequest | null>;

  /** The first outcome stays. */
  abstract finish(id: number, outcome: string): Promise<void>;
}
