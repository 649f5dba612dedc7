import type { KeyOwner, Keys } from '#platform/keys';
import { Erased, type Sealer } from '#platform/privacy';
import type { Job, JobAsked, JobHeld, Jobs, JobProgress } from '../port/jobs.ts';

export type JobToAsk = Omit<JobAsked, 'given'> & Readonly<{ given?: unknown }>;

/**
 * Jobs with what is asked and what comes of it sealed, each under a key of its own that ends when the job is stopped or
 * expires. Whatever of a child stands in a result is sealed for that child besides, by who makes it.
 */
export class SealedJobs {
  readonly #jobs: Jobs;
  readonly #keys: Keys;
  readonly #sealer: Sealer;
  #asked: () => void = () => undefined;

  constructor(jobs: Jobs, keys: Keys, sealer: Sealer) {
    this.#jobs = jobs;
    this.#keys = keys;
    this.#sealer = sealer;
  }

  /** @returns the job as it is kept: an id that is there already changes nothing */
  async ask({ given, ...asked }: JobToAsk): Promise<Job> {
    const kept = await this.#jobs.find(asked.id);
    if (kept) return kept;
    const sealed = given === undefined ? null : await this.#seal(asked.id, 'given', given);
    const job = await this.#jobs.ask({ ...asked, given: sealed });
    this.#asked();
    return job;
  }

  /** Who does jobs here is told of each that is asked for here; of others it hears by looking. */
  tells(asked: () => void): void {
    this.#asked = asked;
  }

  find = (id: string): Promise<Job | null> => this.#jobs.find(id);

  /** What it was given. Null: nothing, or its key has ended. */
  async given({ given }: Job): Promise<unknown> {
    return given && openedOrNull(await this.#sealer.openOne(given));
  }

  /** Null: there is no such part, or it opens no more. */
  async part(id: string, number: number): Promise<unknown> {
    const sealed = await this.#jobs.part(id, number);
    return sealed && openedOrNull(await this.#sealer.openOne(sealed));
  }

  /** @returns false: stop, it was stopped or is another's */
  async advance(
    held: JobHeld,
    progress: JobProgress,
    part?: Readonly<{ number: number; value: unknown }>,
  ): Promise<boolean> {
    if (part === undefined) return this.#jobs.advance(held, progress);
    const job = await this.#jobs.find(held.id);
    if (job?.state !== 'running') return false;
    return this.#jobs.advance(held, progress, await this.#seal(held.id, `part-${part.number}`, part.value));
  }

  /** The key ends at once: what was made so far opens no more. @returns whether it was not ended yet */
  async stop(id: string): Promise<boolean> {
    const stopped = await this.#jobs.stop(id);
    if (stopped) await this.#keys.endKey(kidOf(id));
    return stopped;
  }

  /** Ended or not: its key ends at once, and nobody finds it any more. */
  async putAway(id: string): Promise<void> {
    await this.#jobs.putAway(id);
    await this.#keys.endKey(kidOf(id));
  }

  /** Ends what has expired. @returns how many jobs */
  async endExpired(): Promise<number> {
    for (let ended = 0; ; ended += 100) {
      const ids = await this.#jobs.over(100);
      for (const id of ids) await this.#keys.endKey(kidOf(id));
      await this.#jobs.forget(ids);
      if (ids.length < 100) return ended + ids.length;
    }
  }

  async #seal(id: string, field: string, value: unknown) {
    const at = { stream: `job-${id}`, eventId: id, field };
    return { ...(await this.#sealer.seal({ ...at, value, key: jobKey(id) })), at };
  }
}

const openedOrNull = (value: unknown): unknown => (value instanceof Erased ? null : value);

const kidOf = (id: string) => `job-${id}`;
const jobKey = (id: string): KeyOwner => ({ kid: kidOf(id), subject: kidOf(id), purpose: 'document' });
