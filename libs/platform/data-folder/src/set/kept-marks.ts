import Database from 'better-sqlite3';
import { closedOnFailure, FlushElsewhere } from '#platform/sqlite-file';
import { belongingWriter, growthReader, type Belonging } from './belonging.ts';
import { furthest, type Marks, type Member } from './member.ts';
import { roomToGrow } from './room-to-grow.ts';

/** How often the files are told how far the others have grown. */
const EVERY_MS = 1_000;

type Kept = Readonly<{
  db: Database.Database;
  disk: FlushElsewhere;
  grown: () => Marks;
  tell: (belonging: Belonging) => void;
  grow: () => void;
}>;

/**
 * Keeps the files of a set told how far each of them has grown. What a mark names is flushed to the disk before the mark
 * is written, off the event loop; the mark itself is not: one that a power cut takes back only says less.
 */
export class KeptMarks {
  readonly #kept: readonly Kept[];
  readonly #failed: (error: unknown) => void;
  readonly #timer: NodeJS.Timeout;
  #belonging: Belonging;
  #settled: () => string | null = () => null;
  #written = true;
  #doubted = false;
  #looking: Promise<void> | undefined;

  /** @param failed told of each look that could not be written down */
  constructor(members: readonly Member[], belonging: Belonging, failed: (error: unknown) => void = () => undefined) {
    this.#belonging = belonging;
    this.#failed = failed;
    this.#kept = members.map(openTo);
    this.#timer = setInterval(() => void this.look(), EVERY_MS).unref();
  }

  /** Whether the last look could be written down, and what was doubted since: a full disk shows here, and its end too. */
  async written(): Promise<boolean> {
    if (this.#doubted) await this.look();
    return this.#written;
  }

  /**
   * Somebody could not be served: the next look tries whether every file can still grow. A mark alone does not tell, for
   * it is written over the one before.
   */
  doubt(): void {
    this.#doubted = true;
  }

  /** From here on: up to which event the keys hold what the events need, and the destroyed are ended. */
  settledBy(settled: () => string | null): void {
    this.#settled = settled;
  }

  /** One at a time; who asks meanwhile has the next. */
  async look(): Promise<void> {
    await this.#looking;
    await (this.#looking ??= this.#lookOnce().finally(() => (this.#looking = undefined)));
  }

  async #lookOnce(): Promise<void> {
    const [belonging, doubted] = [this.#belonging, this.#doubted];
    this.#doubted = false;
    try {
      const marks = furthest(this.#kept.map(({ grown }) => grown()));
      const settled = furtherOf(belonging.settled, this.#settled());
      const now = { ...belonging, marks, settled };
      if (doubted) for (const { grow } of this.#kept) grow();
      else if (JSON.stringify(now) === JSON.stringify(belonging)) return;
      await Promise.all(this.#kept.map(({ disk }) => disk.flush()));
      for (const { tell } of this.#kept) tell(now);
      this.#belonging = now;
      this.#written = true;
    } catch (error) {
      this.#doubted ||= doubted;
      // Another process, such as a backup, may hold a file: the next look is soon.
      if ((error as { code?: string }).code?.startsWith('SQLITE_BUSY')) return;
      [this.#written, this.#doubted] = [false, true];
      this.#failed(error);
    }
  }

  /** With a last look. Before the adapters close: whoever closes last empties the write-ahead log. */
  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.look();
    for (const { db, disk } of this.#kept) {
      await disk.close();
      db.close();
    }
  }
}

/** Positions of one store compare as text. */
const furtherOf = (a: string | null, b: string | null): string | null => (a === null || (b !== null && b > a) ? b : a);

function openTo(member: Member): Kept {
  return closedOnFailure(new Database(member.file, { fileMustExist: true, timeout: 0 }), (db) => {
    db.pragma('synchronous = NORMAL');
    // Moving the log into the file needs an fsync: that stays with the connection that writes for others.
    db.pragma('wal_autocheckpoint = 0');
    return {
      db,
      grown: growthReader(db, member),
      tell: belongingWriter(db),
      grow: roomToGrow(db),
      disk: new FlushElsewhere(db),
    };
  });
}
