import { setTimeout } from 'node:timers/promises';
import type { HeldLease, HeldLeases, Job, Jobs } from '#platform/operations';
import { addMilliseconds, type Clock } from '#platform/time';
import type { Performer } from './do-job.ts';

/** A kind of job: how long what comes of one is kept, and who does it. */
export type JobKind = Readonly<{ kind: string; keepMs: number; perform: Performer }>;

export type JobRunnerOptions = Readonly<{
  jobs: Jobs;
  kinds: readonly JobKind[];
  leases: Pick<HeldLeases, 'tryHold'>;
  clock: Clock;
  report: (job: Pick<Job, 'id' | 'kind' | 'tries'>, error: unknown) => void;
  /** How often the store is asked whether what is done was stopped; and for something to do, unless it is said how often. */
  lookEveryMs?: number;
  askEveryMs?: number | undefined;
}>;

/** What was begun so often and ended by a kill or an error is not begun again. */
const TRIES = 3;
/** Why a signal aborted: somebody stopped the job. Otherwise it is left for later. */
export const STOPPED = 'the job was stopped';
const LEASE_AGAIN_MS = 1000;

/** Does what was asked, one job of a kind at a time, for as long as it runs. */
export class JobRunner {
  readonly #options: JobRunnerOptions;
  readonly #stopping = new AbortController();
  #running: readonly Promise<void>[] = [];
  #rung = new AbortController();

  constructor(options: JobRunnerOptions) {
    this.#options = options;
  }

  start(): void {
    this.#running = this.#options.kinds.map((kind) => this.#serve(kind));
  }

  /** Something was asked for here: nobody waits for the next look. */
  ring(): void {
    this.#rung.abort();
    this.#rung = new AbortController();
  }

  /** What is under way is left for the next start, after the part that it is at. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await Promise.all(this.#running);
  }

  async #serve(kind: JobKind): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      const lease = await this.#options.leases.tryHold(`jobs:${kind.kind}`).catch(() => null);
      if (lease) await this.#under(lease, kind);
      else await pause(LEASE_AGAIN_MS, signal);
    }
  }

  async #under(lease: HeldLease, kind: JobKind): Promise<void> {
    const { jobs, report, lookEveryMs = 250, askEveryMs = lookEveryMs } = this.#options;
    const over = AbortSignal.any([this.#stopping.signal, lease.lost]);
    while (!over.aborted) {
      let job: Job | null = null;
      // Before it is looked: who rings meanwhile is heard.
      const until = AbortSignal.any([over, this.#rung.signal]);
      try {
        job = await jobs.take(kind.kind, lease.fence);
        if (job) await this.#do(job, kind, lease.fence, over);
      } catch (error) {
        report(job ?? { id: 'none', kind: kind.kind, tries: 0 }, error);
        job = null;
      }
      if (!job) await pause(askEveryMs, until);
    }
    await lease.release().catch(() => undefined);
  }

  async #do(job: Job, { keepMs, perform }: JobKind, fence: number, over: AbortSignal): Promise<void> {
    const { jobs, clock } = this.#options;
    const held = { id: job.id, fence };
    const keepUntil = () => addMilliseconds(clock.now(), keepMs);
    if (job.tries > TRIES) return void (await jobs.finish(held, { state: 'failed', code: 'given-up' }, keepUntil()));
    const watch = this.#watched(job.id, over);
    try {
      const outcome = await perform({ job, fence }, watch.signal);
      if (outcome.state === 'left') await jobs.putBack(held);
      else await jobs.finish(held, outcome, keepUntil());
    } finally {
      watch.end();
    }
  }

  /** Whoever stops a job may do so from another process: the store is looked at. */
  #watched(id: string, over: AbortSignal) {
    const stopped = new AbortController();
    const look = async () => {
      const job = await this.#options.jobs.find(id).catch(() => undefined);
      if (job !== undefined && job?.state !== 'running') stopped.abort(STOPPED);
    };
    const timer = setInterval(() => void look(), this.#options.lookEveryMs ?? 250).unref();
    return { signal: AbortSignal.any([over, stopped.signal]), end: () => clearInterval(timer) };
  }
}

const pause = (ms: number, signal: AbortSignal): Promise<unknown> =>
  setTimeout(ms, undefined, { signal, ref: false }).catch(() => undefined);
