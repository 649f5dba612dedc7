import { setImmediate as nextTurn } from 'node:timers/promises';
import type { FlushElsewhere } from './log/flush-elsewhere.ts';
import type { SqliteFile } from './open-sqlite-file.ts';

type Waiting = Readonly<{ work: () => void; flushed: boolean; resolve: () => void; reject: (error: unknown) => void }>;

/**
 * What is asked for in one turn of the event loop, or while a flush is under way, is written in one transaction, so that
 * many small notes cost one flush to the disk. Each stands for itself: one that is refused leaves the others.
 */
export class OneCommitATurn {
  readonly #write: (all: readonly Waiting[]) => (() => void)[];
  readonly #disk: FlushElsewhere;
  #waiting: Waiting[] = [];
  #going: Promise<void> | undefined;

  constructor(db: SqliteFile, disk: FlushElsewhere) {
    this.#disk = disk;
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
      this.#waiting.push({ work, flushed, resolve, reject });
      this.#going ??= this.#go();
    });
  }

  /** Resolves when all that was asked for has its answer. */
  async drained(): Promise<void> {
    await this.#going;
  }

  async #go(): Promise<void> {
    while (this.#waiting.length > 0) {
      await nextTurn();
      await this.#commit(this.#waiting.splice(0));
    }
    this.#going = undefined;
  }

  async #commit(all: readonly Waiting[]): Promise<void> {
    try {
      const answers = this.#disk.commit(() => this.#write(all));
      if (all.some(({ flushed }) => flushed)) await this.#disk.flush();
      for (const answer of answers) answer();
    } catch (error) {
      for (const { reject } of all) reject(error);
    }
  }
}
