import { setTimeout as delay } from 'node:timers/promises';
import { EventStoreDBClient, type Credentials } from '@eventstore/db-client';
import { StoreUnavailable } from '../port/store-errors.ts';
import { faultOf, NoAnswer } from './engine-errors.ts';

export type ConnectionOptions = Readonly<{
  url: string;
  credentials: Credentials;
  /** How long one call may take. */
  deadlineMs: number;
  /** How long a call is repeated while the engine is away. */
  patienceMs: number;
}>;

/** What every call is given: with credentials of its own an append goes a way that keeps its deadline. */
export type Call = Readonly<{ credentials: Credentials; deadline: number }>;

type Asking<T> = (client: EventStoreDBClient, call: Call) => Promise<T>;

const BACKOFF_MS = [20, 50, 100, 250, 500, 1_000];

/** The one client of a store. */
export class EngineConnection {
  readonly #options: ConnectionOptions;
  readonly #call: Call;
  readonly #closing = new AbortController();
  readonly #client: EventStoreDBClient;

  /** @throws Error the address is none */
  constructor(options: ConnectionOptions) {
    this.#options = options;
    this.#call = { credentials: options.credentials, deadline: options.deadlineMs };
    this.#client = calm(EventStoreDBClient.connectionString(options.url));
  }

  get closing(): AbortSignal {
    return this.#closing.signal;
  }

  /** Once, within the deadline; the client's own is not kept by every call. */
  async ask<T>(asking: Asking<T>): Promise<T> {
    return this.#inTime(asking(this.#client, this.#call));
  }

  /**
   * Again and again while the engine is away, as long as patience lasts: for what changes nothing.
   * @throws StoreUnavailable @throws whatever the engine answers
   */
  async insist<T>(asking: Asking<T>, signal?: AbortSignal): Promise<T> {
    for (const patience = this.patience(); ;)
      try {
        return await this.ask(asking);
      } catch (error) {
        if (!['away', 'not-now'].includes(faultOf(error))) throw error;
        if (signal?.aborted || !(await patience.lasts())) throw new StoreUnavailable(wordsOf(error), { cause: error });
      }
  }

  /** For as long as it lasts: of what goes on there is no deadline. */
  async listen<T>(listening: Asking<T>): Promise<T> {
    return listening(this.#client, this.#call);
  }

  /** Pauses between tries, longer each time; over when the connection is closed. */
  patience(ms = this.#options.patienceMs): Patience {
    return new Patience(performance.now() + ms, this.#closing.signal);
  }

  /** Nothing is asked any more; what listens is ended. */
  async close(): Promise<void> {
    this.#closing.abort();
    await drop(this.#client);
  }

  async #inTime<T>(asked: Promise<T>): Promise<T> {
    const over = new AbortController();
    const late = delay(this.#options.deadlineMs, undefined, { signal: over.signal }).then(() => {
      throw new NoAnswer(this.#options.deadlineMs);
    });
    late.catch(() => undefined);
    return Promise.race([asked, late]).finally(() => over.abort());
  }
}

export class Patience {
  readonly #until: number;
  readonly #signal: AbortSignal;
  #tries = 0;

  constructor(until: number, signal: AbortSignal) {
    this.#until = until;
    this.#signal = signal;
  }

  /** Waits before the next try; false when there is to be none. */
  async lasts(): Promise<boolean> {
    const pause = BACKOFF_MS[Math.min(this.#tries++, BACKOFF_MS.length - 1)]! * (0.5 + Math.random());
    if (this.#signal.aborted || performance.now() + pause > this.#until) return false;
    return delay(pause, true, { signal: this.#signal }).catch(() => false);
  }
}

/**
 * After a fault the client looks for the engine anew, and waits for nobody while it does; told of several addresses and
 * finding none, it would fail where nobody catches it, and end the process.
 */
export function calm(client: EventStoreDBClient): EventStoreDBClient {
  const own = client as unknown as { handleError: (...given: unknown[]) => Promise<void> };
  const { handleError } = own;
  own.handleError = (...given) => handleError(...given).catch(() => undefined);
  return client;
}

const wordsOf = (error: unknown): string =>
  faultOf(error) === 'not-now' ? 'its engine does nothing now' : 'its engine does not answer';

/** Ends its streams, and its channel, which the client itself would leave open. */
async function drop(client: EventStoreDBClient): Promise<void> {
  const { getChannel } = client as unknown as { getChannel: () => Promise<{ close: () => void }> };
  // It waits for streams to end that nobody reads any more.
  void client.dispose().catch(() => undefined);
  await getChannel().then(
    (channel) => channel.close(),
    () => undefined,
  );
}
