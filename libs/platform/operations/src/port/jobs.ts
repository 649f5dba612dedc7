import type { SealedAt } from '#platform/privacy';
import type { Instant } from '#platform/time';
import type { PageAsked, PagesBeside } from './newest-first.ts';

/** Something that takes longer than a request: what, of which things, and for whom. */
export type JobAsked = Readonly<{
  /** Made by who asks: asked twice it is one job. */
  id: string;
  kind: string;
  /** The person who may follow it, stop it and collect what comes of it; or `operator`. */
  owner: string;
  /** Codes and ids that say of what. */
  about: Readonly<Record<string, string>>;
  /** What it needs besides: who asks, and what for. */
  given: SealedAt | null;
  /** From then on nobody finds it, nor what came of it; see `over`. */
  expiresAt: Instant;
}>;

export type JobState = 'waiting' | 'running' | 'done' | 'failed' | 'stopped';

/** `of` is null as long as nobody knows how much there is. */
export type JobProgress = Readonly<{ done: number; of: number | null }>;

export type Job = JobAsked &
  Readonly<{
    state: JobState;
    askedAt: Instant;
    endedAt: Instant | null;
    /** Times it was begun and not ended: by a kill, or by an error. */
    tries: number;
    progress: JobProgress;
    /** How many parts of its result are kept. */
    parts: number;
    /** Why it failed, a closed code. */
    code: string | null;
  }>;

/** A job in the hands of the holder of a lease: one who slept through the lease's end changes nothing any more. */
export type JobHeld = Readonly<{ id: string; fence: number }>;

export type JobEnd = Readonly<{ state: 'done' } | { state: 'failed'; code: string }>;

/** Last asked first. */
export type JobPage = PagesBeside & Readonly<{ jobs: readonly Job[] }>;

/** Longer work, that outlives the process which does it. Whoever does it holds a lease. */
export abstract class Jobs {
  /** Durable when it answers; an id that is there already changes nothing. @returns the job as it is kept */
  abstract ask(job: JobAsked): Promise<Job>;

  abstract find(id: string): Promise<Job | null>;

  abstract ofOwner(owner: string, page: PageAsked): Promise<JobPage>;

  /** Of all owners. */
  abstract ofKind(kind: string, page: PageAsked): Promise<JobPage>;

  /** The first of a kind that is not ended, in the order of asking; it counts as begun once more. */
  abstract take(kind: string, fence: number): Promise<Job | null>;

  /** Leaves it for a later take, which does not count as another try. */
  abstract putBack(held: JobHeld): Promise<void>;

  /**
   * Keeps how far it is, and with it the next part of the result, or neither. Durable when it answers.
   * @returns false: it was stopped, or is another's
   */
  abstract advance(held: JobHeld, progress: JobProgress, part?: SealedAt): Promise<boolean>;

  /** @param keepUntil its new expiry, where it had an earlier one. @returns false: it was stopped, or is another's */
  abstract finish(held: JobHeld, end: JobEnd, keepUntil: Instant): Promise<boolean>;

  /** Of one that is not ended; its parts are gone. @returns whether it was that */
  abstract stop(id: string): Promise<boolean>;

  /** Ended or not it has expired now, and its parts are gone: nobody finds it any more, nor goes on with it. */
  abstract putAway(id: string): Promise<void>;

  /** Counted from 0; null where there is none, or the job has expired. */
  abstract part(id: string, number: number): Promise<SealedAt | null>;

  /** Ids of those that have expired, in the order of their ids. */
  abstract over(limit: number): Promise<readonly string[]>;

  /** Deletes those among them that have expired, once their keys have been ended. Idempotent. */
  abstract forget(ids: readonly string[]): Promise<void>;
}
