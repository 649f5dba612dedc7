import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Database, Statement } from 'better-sqlite3';
import { inPatience, PATIENCE_MS } from './in-patience.ts';

/** From so many pages on the log is brought into the file. SQLite takes a thousand by itself; the same page is brought once. */
const PAGES = 4_000;
/** Only a log that is in the file whole is begun anew, which one that never rests would not be: then whoever writes waits. */
const LONG = 8_000;
const THREAD = new URL(`./log-thread${extname(import.meta.url)}`, import.meta.url);

/** Who is told what becomes of a log: that nothing more can be written, or that SQLite does by itself what a thread did. */
export type LogWatch = Partial<
  Readonly<{ failed: (error: LogNotBrought) => void; unaided: (error: unknown) => void; patienceMs: number }>
>;

type Options = Readonly<{ pages: number; long: number; thread: URL }> & Required<LogWatch>;
const nobody = (): void => undefined;
const DEFAULTS: Options = {
  ...{ pages: PAGES, long: LONG, thread: THREAD },
  ...{ patienceMs: PATIENCE_MS, failed: nobody, unaided: nobody },
};

/**
 * Brings the write-ahead log of a file into the file in a thread, while the event loop goes on. SQLite would do it within
 * whichever COMMIT makes the log long enough, two flushes and thousands of pages, for which every request waits.
 */
export class LogElsewhere {
  readonly #database: Database;
  readonly #state: Statement<[], [busy: number, log: number, brought: number]>;
  readonly #options: Options;
  #thread: Worker | undefined;
  #bringing: PromiseWithResolvers<undefined> | undefined;
  /** Nobody is to write until the thread has brought what is left. All who wait have one patience between them. */
  #resting: Promise<undefined> | undefined;

  constructor(database: Database, given: Partial<Options> = {}) {
    this.#database = database;
    this.#options = { ...DEFAULTS, ...given };
    database.pragma('wal_autocheckpoint = 0');
    this.#state = database.prepare<[], [number, number, number]>('PRAGMA wal_checkpoint(NOOP)').raw();
  }

  /**
   * Before each commit: resolves when the log may become longer. The loop does not wait.
   * @throws LogNotBrought the thread does not answer; who comes back is told so at once, until it does
   */
  async ready(): Promise<void> {
    while (this.#resting) await this.#resting;
  }

  /** After each commit. */
  look(): void {
    if (this.#bringing) return;
    const [, log, brought] = this.#state.get()!;
    if (log - brought >= this.#options.pages) this.#bring();
  }

  /** Resolves when the thread has nothing under way. */
  async rested(): Promise<void> {
    await this.#bringing?.promise;
  }

  /**
   * Before the connection is closed, which brings what is left: who comes last leaves no log behind.
   * @throws LogNotBrought the thread does not end: closing the connection would wait for the same disk
   */
  async close(): Promise<void> {
    const thread = this.#thread;
    this.#thread = undefined;
    if (!thread) return;
    thread.ref();
    const { promise, resolve } = Promise.withResolvers<undefined>();
    thread.once('exit', () => resolve(undefined));
    thread.postMessage('stop');
    try {
      await this.#inPatience(promise);
    } catch (error) {
      void thread.terminate();
      this.#end(error);
      throw error;
    }
    this.#end();
  }

  #inPatience(answer: Promise<undefined>): Promise<undefined> {
    const { patienceMs } = this.#options;
    return inPatience(answer, patienceMs, () => new LogNotBrought(this.#database.name, patienceMs));
  }

  #bring(): void {
    this.#bringing = Promise.withResolvers<undefined>();
    this.#bringing.promise.catch(nobody); // Met by whoever waits, if anybody does.
    try {
      this.#thread ??= this.#start();
      this.#thread.postMessage('bring');
    } catch (error) {
      this.#goOnWithout(error);
    }
  }

  #start(): Worker {
    const thread = new Worker(this.#options.thread, { workerData: this.#database.name, execArgv: [] });
    // It keeps no process alive for which nobody waits.
    thread.unref();
    thread.on('message', () => this.#brought());
    thread.once('error', (error) => this.#goOnWithout(error));
    return thread;
  }

  #brought(): void {
    try {
      if (!this.#resting && this.#state.get()![1] >= this.#options.long) this.#rest();
      else this.#end();
    } catch (error) {
      // A full disk, say: whoever writes next is told so by its own COMMIT.
      this.#goOnWithout(error);
    }
  }

  #rest(): void {
    if (!this.#thread || !this.#bringing) return;
    this.#thread.ref();
    this.#resting = this.#inPatience(this.#bringing.promise);
    this.#resting.catch((error: LogNotBrought) => this.#options.failed(error));
    this.#thread.postMessage('bring');
  }

  #end(error?: unknown): void {
    const ended = this.#bringing;
    this.#resting = undefined;
    this.#bringing = undefined;
    this.#thread?.unref();
    if (error === undefined) ended?.resolve(undefined);
    else ended?.reject(error);
  }

  /** SQLite does by itself what it would have done: slower, and never less safe. The thread is not asked again. */
  #goOnWithout(error: unknown): void {
    this.#options.unaided(error);
    this.#thread?.postMessage('stop');
    this.#thread = undefined;
    this.#database.pragma(`wal_autocheckpoint = ${this.#options.pages}`);
    this.#resting = undefined;
    this.#bringing?.resolve(undefined);
  }
}

export class LogNotBrought extends Error {
  constructor(file: string, ms: number) {
    super(`The disk has not answered for ${ms / 1000} seconds: ${file} is left as it is. Nothing of it is lost.`);
    this.name = 'LogNotBrought';
  }
}
