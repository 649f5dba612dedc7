import { setTimeout } from 'node:timers/promises';
import type { Log } from '#platform/telemetry';
import type { Clock, Instant } from '#platform/time';

/** Something sealed whose key ends when it expires. */
type Expires = Readonly<{ endExpired: (now: Instant) => Promise<number> }>;

const EVERY_MS = 60_000;

/** Once a minute: ends the sessions, drafts and jobs that are over, with their keys. Idempotent. */
export class EndWhatExpired {
  readonly #stopping = new AbortController();
  readonly #expiring: readonly Expires[];
  readonly #clock: Clock;
  readonly #log: Log;
  #running: Promise<void> = Promise.resolve();

  constructor(expiring: readonly Expires[], clock: Clock, log: Log) {
    this.#clock = clock;
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
    for (const each of this.#expiring) await each.endExpired(this.#clock.now());
  }

  async #everyMinute(): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      await this.once().catch((error: unknown) => this.#log.error('What expired could not be ended', error, {}));
      await setTimeout(EVERY_MS, undefined, { signal, ref: false }).catch(() => undefined);
    }
  }
}
