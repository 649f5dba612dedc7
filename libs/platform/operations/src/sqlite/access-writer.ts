import { randomUUID } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { FlushElsewhere, SqliteFile } from '#platform/sqlite-file';
import { accessHash, firstAccessHash } from '../access-chain/access-chain.ts';
import type { AccessLink } from '../port/access-journal.ts';

type Waiting = Readonly<{
  text: string;
  children: readonly string[];
  resolve: (link: AccessLink) => void;
  reject: (error: unknown) => void;
}>;

/**
 * The chain of one server. Entries of one turn of the event loop, or of one flush to the disk, share a transaction; the
 * chain moves on, and they are answered, only when that has been flushed.
 */
export class AccessWriter {
  readonly #writer = randomUUID();
  readonly #write: (group: readonly Waiting[], from: AccessLink) => readonly AccessLink[];
  readonly #lastStored: () => AccessLink | undefined;
  readonly #disk: FlushElsewhere;
  #last: AccessLink;
  #queue: Waiting[] = [];
  #going: Promise<void> | undefined;

  constructor(db: SqliteFile, disk: FlushElsewhere) {
    this.#disk = disk;
    this.#last = { writer: this.#writer, number: -1, hash: firstAccessHash(this.#writer) };
    this.#write = groupWriter(db);
    const last = db.prepare<[string], AccessLink>(
      'select writer, number, hash from access_entries where writer = ? order by number desc limit 1',
    );
    this.#lastStored = () => (db.open ? last.get(this.#writer) : undefined);
  }

  /** @param text RFC 8785 form of the entry */
  write(text: string, children: readonly string[]): Promise<AccessLink> {
    return new Promise((resolve, reject) => {
      this.#queue.push({ text, children, resolve, reject });
      this.#going ??= this.#go();
    });
  }

  /** Resolves when every entry so far has its answer. */
  async drained(): Promise<void> {
    await this.#going;
  }

  async #go(): Promise<void> {
    while (this.#queue.length > 0) {
      await nextTurn();
      await this.#commit(this.#queue.splice(0));
    }
    this.#going = undefined;
  }

  /** A COMMIT that failed may have been stored all the same. Where not even that can be read the next one fails by its number. */
  #goOnFromWhatIsThere(): void {
    try {
      this.#last = this.#lastStored() ?? this.#last;
    } catch {
      return;
    }
  }

  async #commit(group: readonly Waiting[]): Promise<void> {
    try {
      const links = this.#disk.commit(() => this.#write(group, this.#last));
      await this.#disk.flush();
      this.#last = links.at(-1)!;
      group.forEach(({ resolve }, index) => resolve(links[index]!));
    } catch (error) {
      for (const { reject } of group) reject(error);
      this.#goOnFromWhatIsThere();
    }
  }
}

function groupWriter(db: SqliteFile) {
  const insert = db.prepare('insert into access_entries (writer, number, entry, hash) values (?, ?, ?, ?)');
  const name = db.prepare('insert into access_children (child, place) values (?, ?)');
  return db.transaction((group: readonly Waiting[], from: AccessLink): readonly AccessLink[] => {
    let last = from;
    return group.map(({ text, children }) => {
      const { writer } = last;
      const number = last.number + 1;
      const hash = accessHash(writer, number, text, last.hash);
      const { lastInsertRowid } = insert.run(writer, number, text, hash);
      for (const child of new Set(children)) name.run(child, lastInsertRowid);
      last = { writer, number, hash };
      return last;
    });
  }).immediate;
}
