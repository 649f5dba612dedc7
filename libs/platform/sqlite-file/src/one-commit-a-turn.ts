import type { SqliteFile } from './open-sqlite-file.ts';

type Waiting = Readonly<{ work: () => void; flushed: boolean; resolve: () => void; reject: (error: unknown) => void }>;

/**
 * What is asked for in one turn of the event loop is written in one transaction, so that many small notes cost one
 * flush to the disk. Each stands for itself: one that is refused leaves the others.
 */
export class OneCommitATurn {
  readonly #write: (all: readonly Waiting[]) => (() => void)[];
  readonly #db: SqliteFile;
  #waiting: Waiting[] = [];

  constructor(db: SqliteFile) {
    this.#db = db;
    const alone = db.transaction((work: () => void) => work());
    const together = db.transaction((all: readonly Waiting[]) =>
      all.map(({ work, resolve, reject }) => {
        try {
          alone(work);
          return resolve;
        } catch (error) {
          // What ends the whole, as a full disk does, is nobody's alone: nothing of it is written.
          if (!db.inTransaction) throw error;
          return () => reject(error);
        }
      }),
    );
    this.#write = (all) => together.immediate(all);
  }

  /**
   * @param flushed false of what may be done again: it survives the end of this process, and is not flushed to the disk
   * by itself, so that a power cut may take it back with whatever was written after it
   */
  run(work: () => void, { flushed = true }: Readonly<{ flushed?: boolean }> = {}): Promise<void> {
    return new Promise((resolve, reject) => {
      if (this.#waiting.push({ work, flushed, resolve, reject }) === 1) setImmediate(() => this.commit());
    });
  }

  /** Writes what waits now. */
  commit(): void {
    const all = this.#waiting;
    this.#waiting = [];
    if (all.length === 0) return;
    const flushes = all.some(({ flushed }) => flushed);
    try {
      if (!flushes) this.#db.pragma('synchronous = NORMAL');
      for (const answer of this.#write(all)) answer();
    } catch (error) {
      for (const { reject } of all) reject(error);
    } finally {
      if (!flushes) this.#db.pragma('synchronous = FULL');
    }
  }
}
