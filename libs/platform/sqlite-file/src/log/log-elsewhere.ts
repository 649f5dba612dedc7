import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Database, Statement } from 'better-sqlite3';

/** From so many pages on the log is brought into the file: as many as SQLite takes by itself. */
const PAGES = 1_000;
/** Only a log that is in the file whole is begun anew, which one that never rests would not be: the rest is brought here. */
const LONG = 8_000;
const THREAD = new URL(`./log-thread${extname(import.meta.url)}`, import.meta.url);

type Options = Partial<Readonly<{ pages: number; long: number; thread: URL }>>;

/**
 * Brings the write-ahead log of a file into the file in a thread, while the event loop goes on. SQLite would do it within
 * whichever COMMIT makes the log long enough, two flushes and thousands of pages, for which every request waits.
 */
export class LogElsewhere {
  readonly #database: Database;
  readonly #state: Statement<[], [busy: number, log: number, brought: number]>;
  readonly #options: Readonly<{ pages: number; long: number; thread: URL }>;
  #thread: Worker | undefined;
  #bringing: PromiseWithResolvers<undefined> | undefined;

  constructor(database: Database, { pages = PAGES, long = LONG, thread = THREAD }: Options = {}) {
    this.#database = database;
    this.#options = { pages, long, thread };
    database.pragma('wal_autocheckpoint = 0');
    this.#state = database.prepare<[], [number, number, number]>('PRAGMA wal_checkpoint(NOOP)').raw();
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

  /** Before the connection is closed, which brings what is left: who comes last leaves no log behind. */
  async close(): Promise<void> {
    const thread = this.#thread;
    this.#thread = undefined;
    if (!thread) return;
    thread.ref();
    const ended = new Promise((resolve) => void thread.once('exit', resolve));
    thread.postMessage('stop');
    await ended;
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
      const [, log] = this.#state.get()!;
      if (log >= this.#options.long) this.#database.pragma('wal_checkpoint(PASSIVE)');
    } catch {
      // A full disk, say: whoever writes next is told so by its own COMMIT.
      return this.#goOnWithout();
    }
    this.#bringing?.resolve(undefined);
    this.#bringing = undefined;
  }

  /** SQLite does by itself what it would have done: slower, and never less safe. The thread is not asked again. */
  #goOnWithout(): void {
    this.#thread?.postMessage('stop');
    this.#thread = undefined;
    this.#database.pragma(`wal_autocheckpoint = ${this.#options.pages}`);
    this.#bringing?.resolve(undefined);
  }
}
