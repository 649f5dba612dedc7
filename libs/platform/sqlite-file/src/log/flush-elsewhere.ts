import fs, { closeSync, fstatSync, openSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Database, Statement } from 'better-sqlite3';
import { inPatience, PATIENCE_MS } from './in-patience.ts';

/** Resolves when what was written under a descriptor is on the disk. */
export type Flush = (descriptor: number) => Promise<void>;

export type Disk = Partial<Readonly<{ flush: Flush; failed: (error: NotFlushed) => void; patienceMs: number }>>;

/** The C library's, or on macOS what goes past the drive's own cache, in one of the threads that files have. */
const inAThread: Flush = (descriptor) =>
  new Promise((resolve, reject) => fs.fdatasync(descriptor, (error) => (error ? reject(error) : resolve())));

/**
 * Flushes the write-ahead log of a file in a thread, while the event loop goes on: SQLite would do it within COMMIT. What
 * `commit` wrote survives the end of this process at once, and a power cut only when a `flush` asked for after it has
 * resolved: until then nobody may be told of it. The log is read back up to the first frame that is not whole, so a power
 * cut takes the last commits, never one from between.
 */
export class FlushElsewhere {
  readonly #database: Database;
  readonly #descriptor: number;
  readonly #places: ReadonlyMap<string, number | undefined>;
  readonly #flush: Flush;
  readonly #onFailure: (error: NotFlushed) => void;
  readonly #version: Statement<[], unknown>;
  #seen: unknown;
  #asked: PromiseWithResolvers<undefined> | undefined;
  #underWay: Promise<void> | undefined;
  #touched = false;
  readonly #patienceMs: number;
  #failed: NotFlushed | undefined;
  #closing: Promise<void> | undefined;
  #closed = false;

  /** What is there already is flushed: a process that was killed may have left what it had not. */
  constructor(
    database: Database,
    { flush = inAThread, failed = () => undefined, patienceMs = PATIENCE_MS }: Disk = {},
  ) {
    this.#database = database;
    this.#patienceMs = patienceMs;
    this.#flush = flush;
    this.#onFailure = failed;
    this.#version = database.prepare<[], unknown>('pragma data_version').pluck();
    // Before the flush: what is committed after this look is noticed by the next. From here on there is a log, the same until it is closed.
    this.#seen = this.#version.get();
    const log = `${database.name}-wal`;
    this.#descriptor = openFlushed(log);
    this.#places = new Map([database.name, log].map((file) => [file, placeOf(file)]));
  }

  /** Whether something may be committed, here or by another as far as was said, that is not on the disk. */
  get unflushed(): boolean {
    return this.#touched || this.#underWay !== undefined || this.#failed !== undefined;
  }

  /**
   * Runs what commits, whose COMMIT does not flush.
   * @throws NotFlushed before anything is written: the disk has failed
   */
  commit<T>(work: () => T): T {
    if (this.#failed) throw this.#failed;
    this.#touched = true;
    // By exec, an eighth of the time of `pragma`: it is said twice a commit, and a command has several.
    this.#database.exec('pragma synchronous = NORMAL');
    try {
      return work();
    } finally {
      this.#database.exec('pragma synchronous = FULL');
    }
  }

  /**
   * Changes whenever another connection has committed: of that nothing is known to be on the disk. Asked after reading, it
   * covers all that could be read.
   */
  get othersVersion(): unknown {
    const version = this.#version.get();
    if (version !== this.#seen) this.#touched = true;
    this.#seen = version;
    return version;
  }

  /** What is read, once all that it shows is on the disk, whoever committed it. @throws NotFlushed */
  async shown<T>(read: () => T): Promise<T> {
    const found = read();
    void this.othersVersion;
    await this.settled();
    return found;
  }

  /**
   * Resolves when all that any connection had committed before is on the disk. One flush is under way at a time; the next
   * one covers all that ask meanwhile.
   * @throws NotFlushed
   */
  flush(): Promise<void> {
    if (this.#failed) return Promise.reject(this.#failed);
    // Its descriptor may be another file's by now.
    if (this.#closed) return Promise.reject(new Error(`${this.#database.name} is closed.`));
    const { promise } = (this.#asked ??= Promise.withResolvers<undefined>());
    this.#underWay ??= this.#go();
    return promise;
  }

  /** As `flush`, of what this object knows of: at once where nothing is unflushed. @throws NotFlushed */
  async settled(): Promise<void> {
    if (this.unflushed) await this.flush();
  }

  /**
   * Flushes what is left. Before the connection is closed.
   * @throws NotFlushed the disk does not answer: closing the connection would wait for it, too, so it is left open
   */
  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    await this.settled().catch(() => undefined);
    // Somebody may have asked in the very turn in which that ended.
    while (this.#underWay) await this.#underWay;
    this.#closed = true;
    if (this.#failed?.cause instanceof DiskSilent) throw this.#failed;
    closeSync(this.#descriptor);
  }

  async #go(): Promise<void> {
    for (let asked = this.#asked; asked; asked = this.#asked) {
      this.#asked = undefined;
      this.#touched = false;
      try {
        await this.#flushed();
        this.#demandInPlace();
        asked.resolve(undefined);
      } catch (cause) {
        this.#fail(asked, new NotFlushed(this.#database.name, { cause }));
      }
    }
    this.#underWay = undefined;
  }

  /** @throws DiskSilent it took too long; what comes of it then is told to nobody */
  async #flushed(): Promise<void> {
    const ms = this.#patienceMs;
    await inPatience(this.#flush(this.#descriptor), ms, () => new DiskSilent(ms));
  }

  /** What was flushed into a file that was taken away since, or replaced, is gone with this process. */
  #demandInPlace(): void {
    for (const [file, place] of this.#places) if (placeOf(file) !== place) throw new FileTakenAway(file);
  }

  /**
   * After a flush that failed the system may hold for clean what is not on the disk, and the next one would succeed: what
   * came out of it shows only when the file is opened again.
   */
  #fail(asked: PromiseWithResolvers<undefined>, error: NotFlushed): void {
    this.#failed = error;
    asked.reject(error);
    this.#asked?.reject(error);
    this.#asked = undefined;
    this.#onFailure(error);
  }
}

class DiskSilent extends Error {
  readonly code = 'DISK_SILENT';
  constructor(ms: number) {
    super(`The disk has not answered for ${ms / 1000} seconds.`);
    this.name = 'DiskSilent';
  }
}

class FileTakenAway extends Error {
  readonly code = 'STORE_TAKEN_AWAY';
  constructor(file: string) {
    super(`${file} was taken away, or replaced, while it was in use.`);
    this.name = 'FileTakenAway';
  }
}

const placeOf = (file: string): number | undefined => statSync(file, { throwIfNoEntry: false })?.ino;

/** The disk did not say that it keeps what was written: it may or may not be there when the file is opened again. */
export class NotFlushed extends Error {
  constructor(file: string, options?: ErrorOptions) {
    const why = options?.cause instanceof DiskSilent ? `${options.cause.message} ` : '';
    super(
      `${why}${file} could not be flushed to the disk: what was written last may be lost, and nothing more is.`,
      options,
    );
    this.name = 'NotFlushed';
  }
}

/** What is there is on the disk when it answers. */
function openFlushed(log: string): number {
  const descriptor = openSync(log, 'r+');
  try {
    if (fstatSync(descriptor).ino !== statSync(log).ino) throw new Error(`${log} was exchanged while it was opened.`);
    if (fstatSync(descriptor).size > 0) fs.fsyncSync(descriptor);
    flushFolder(dirname(log));
    return descriptor;
  } catch (error) {
    closeSync(descriptor);
    throw error;
  }
}

function flushFolder(folder: string): void {
  const descriptor = openSync(folder, 'r');
  try {
    fs.fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
