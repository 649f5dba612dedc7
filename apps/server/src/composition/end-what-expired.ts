import { setTimeout } from 'node:timers/promises';
import type { Operations, SealedDrafts } from '#platform/operations';
import type { Log } from '#platform/telemetry';

const EVERY_MS = 60_000;

/** Once a minute: forgets sessions that are over, and ends the drafts that have expired with their keys. Idempotent. */
export class EndWhatExpired {
  readonly #stopping = new AbortController();
  readonly #operations: Pick<Operations, 'sessions'>;
  readonly #drafts: Pick<SealedDrafts, 'endExpired'>;
  readonly #log: Log;
  #running: Promise<void> = Promise.resolve();

  constructor(operations: Pick<Operations, 'sessions'>, drafts: Pick<SealedDrafts, 'endExpired'>, log: Log) {
    this.#operations = operations;
    this.#drafts = drafts;
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
    await this.#drafts.endExpired();
  }

  async #everyMinute(): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      await this.once().catch((error: unknown) => this.#log.error('What expired could not be ended', error, {}));
      await setTimeout(EVERY_MS, undefined, { signal, ref: false }).catch(() => undefined);
    }
  }
}
