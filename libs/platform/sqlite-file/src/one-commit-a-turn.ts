import type { SqliteFile } from './open-sqlite-file.ts';

type Waiting = Readonly<{ work: () => void; resolve: () => void; reject: (error: unknown) => void }>;

/**
 * What is asked for in one turn of the event loop is written in one transaction, so that many small notes cost one
 * flush to the disk. Each stands for itself: one that is refused leaves the others.
 */
export class OneCommitATurn {
  readonly #write: (all: readonly Waiting[]) => (() => void)[];
  #waiting: Waiting[] = [];

  constructor(db: SqliteFile) {
    const alone = db.transaction((work: () => void) => work());
    const together = db.transaction((all: readonly Waiting[]) =>
      all.map(({ work, resolve, reject }) => {
        try {
          alone(work);
          return resolve;
        } catch (error) {
          return () => reject(error);
        }
      }),
    );
    this.#write = (all) => together.immediate(all);
  }

  run(work: () => void): Promise<void> {
    return new Promise((resolve, reject) => {
      if (this.#waiting.push({ work, resolve, reject }) === 1) setImmediate(() => this.commit());
    });
  }

  /** Writes what waits now. */
  commit(): void {
    const all = this.#waiting;
    this.#waiting = [];
    if (all.length === 0) return;
    try {
      for (const answer of this.#write(all)) answer();
    } catch (error) {
      for (const { reject } of all) reject(error);
    }
  }
}
