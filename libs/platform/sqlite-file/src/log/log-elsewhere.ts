import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Database, Statement } from 'better-sqlite3';

/** From so many pages on the log is brought into the file. SQLite takes a thousand by itself; the same page is brought once. */
const PAGES = 4_000;
/** Only a log that is in the file whole is begun anew, which one that never rests would not be: then whoever writes waits. */
const LONG = 8_000;
const THREAD = new URL(`./log-thread${extname(import.meta.url)}`, import.meta.url);

/** Longer than any log takes. A thread that has not ended by then waits for a disk that does not answer. */
const PATIENCE_MS = 30_000;

type Options = Readonly<{ pages: number; long: number; thread: URL; patienceMs: number }>;

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
  /** Nobody is to write until the thread has brought what is left. */
  #resting = false;

  constructor(database: Database, given: Partial<Options> = {}) {
    this.#database = database;
    this.#options = { pages: PAGES, long: LONG, thread: THREAD, patienceMs: PATIENCE_MS, ...given };
    database.pragma('wal_autocheckpoint = 0');
    this.#state = database.prepare<[], [number, number, number]>('PRAGMA wal_checkpoint(NOOP)').raw();
  }

  /** Before each commit: resolves when the log may become longer. The loop does not wait. */
  async ready(): Promise<void> {
    while (this.#resting && this.#bringing) await this.#bringing.promise;
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
    const { promise, resolve, reject } = Promise.withResolvers<undefined>();
    const { patienceMs } = this.#options;
    const patience = setTimeout(() => {
      reject(new LogNotBrought(this.#database.name, patienceMs));
      void thread.terminate();
    }, patienceMs);
    thread.once('exit', () => resolve(undefined));
    thread.postMessage('stop');
    await promise.finally(() => clearTimeout(patience));
    this.#end();
  }

  #bring(): void {
    this.#bringing = Promise.withResolvers<undefined>();
    try {
      this.#thread ??= this.#start();
      this.#thread.postMessage('bring');
    } catch {
      this.#goOnWithout();
    }
  }

  #start(): Worker {
    const thread = new Worker(this.#options.thread, { workerData: this.#database.name, execArgv: [] });
    // It alone keeps no process alive.
    thread.unref();
    thread.on('message', () => this.#brought());
    thread.once('error', () => this.#goOnWithout());
    return thread;
  }

  #brought(): void {
    try {
      this.#resting = !this.#resting && this.#state.get()![1] >= this.#options.long;
    } catch {
      // A full disk, say: whoever writes next is told so by its own COMMIT.
      return this.#goOnWithout();
    }
    if (this.#resting) this.#thread?.postMessage('bring');
    else this.#end();
  }

  #end(): void {
    this.#resting = false;
    this.#bringing?.resolve(undefined);
    this.#bringing = undefined;
  }

  /** SQLite does by itself what it would have done: slower, and never less safe. The thread is not asked again. */
  #goOnWithout(): void {
    this.#thread?.postMessage('stop');
    this.#thread = undefined;
    this.#database.pragma(`wal_autocheckpoint = ${this.#options.pages}`);
    this.#resting = false;
    this.#bringing?.resolve(undefined);
  }
}

export class LogNotBrought extends Error {
  constructor(file: string, ms: number) {
    super(`The disk has not answered for ${ms / 1000} seconds: ${file} is left as it is. Nothing of it is lost.`);
    this.name = 'LogNotBrought';
  }
}
