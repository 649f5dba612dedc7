import { randomUUID } from 'node:crypto';
import type { SqliteFile } from '#platform/sqlite-file';
import { accessHash, firstAccessHash } from '../access-chain/access-chain.ts';
import type { AccessLink } from '../port/access-journal.ts';

type Waiting = Readonly<{
  text: string;
  children: readonly string[];
  resolve: (link: AccessLink) => void;
  reject: (error: unknown) => void;
}>;

/**
 * The chain of one server. Entries of one turn of the event loop share a transaction, and so one fsync; the chain moves
 * on only when that has been committed.
 */
export class AccessWriter {
  readonly #writer = randomUUID();
  readonly #write: (group: readonly Waiting[], from: AccessLink) => readonly AccessLink[];
  readonly #lastStored: () => AccessLink | undefined;
  #last: AccessLink;
  #queue: Waiting[] = [];
  #whenEmpty: (() => void)[] = [];

  constructor(db: SqliteFile) {
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
      if (this.#queue.length === 1) setImmediate(() => this.#flush());
    });
  }

  /** Resolves when every entry so far has its answer. */
  drained(): Promise<void> {
    return new Promise((resolve) => {
      if (this.#queue.length === 0) resolve();
      else this.#whenEmpty.push(resolve);
    });
  }

  #flush(): void {
    const group = this.#queue;
    this.#queue = [];
    try {
      const links = this.#write(group, this.#last);
      this.#last = links.at(-1)!;
      group.forEach(({ resolve }, index) => resolve(links[index]!));
    } catch (error) {
      // A COMMIT that failed may have been stored all the same: the chain goes on from what is there.
      this.#last = this.#lastStored() ?? this.#last;
      for (const { reject } of group) reject(error);
    }
    for (const tell of this.#whenEmpty.splice(0)) tell();
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
