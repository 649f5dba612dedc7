import { setTimeout } from 'node:timers/promises';
import type { Operations } from '#platform/operations';
import type { Log } from '#platform/telemetry';

/** Something sealed whose key ends when it expires. */
type Expires = Readonly<{ endExpired: () => Promise<number> }>;

const EVERY_MS = 60_000;

/** Once a minute: forgets sessions that are over, and ends the drafts and jobs that have expired, with their keys. Idempotent. */
export class EndWhatExpired {
  readonly #stopping = new AbortController();
  readonly #operations: Pick<Operations, 'sessions'>;
  readonly #expiring: readonly Expires[];
  readonly #log: Log;
  #running: Promise<void> = Promise.resolve();

  constructor(operations: Pick<Operations, 'sessions'>, expiring: readonly Expires[], log: Log) {
    this.#operations = operations;
    this.#expiring = expiring;
    this.#log = log;
  }

  start(): void {
    this.#running = this.#everyMinute();
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#running;
  }

  async once(): Promise<void> {
    for (let over: readonly string[]; (over = await this.#operations.sessions.over(100)).length > 0;)
      await this.#operations.sessions.forget(over);
    for (const each of this.#expiring) await each.endExpired();
  }

  async #everyMinute(): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      await this.once().catch((error: unknown) => this.#log.error('What expired could not be ended', error, {}));
      await setTimeout(EVERY_MS, undefined, { signal, ref: false }).catch(() => undefined);
    }
  }
}
