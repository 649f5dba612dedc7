import type { SqliteFile } from '#platform/sqlite-file';
import { accessText } from '../access-chain/access-chain.ts';
import {
  type AccessEntry,
  AccessJournal,
  type AccessLink,
  type AccessPage,
  type AccessVerdict,
} from '../port/access-journal.ts';
import { AccessWriter } from './access-writer.ts';
import { verifyAccessLog } from './verify-access-log.ts';

type Row = AccessLink & Readonly<{ place: number; entry: string }>;

export class SqliteAccessJournal extends AccessJournal {
  readonly #db: SqliteFile;
  readonly #writer: AccessWriter;
  readonly #sql: ReturnType<typeof statements>;

  constructor(db: SqliteFile) {
    super();
    this.#db = db;
    this.#writer = new AccessWriter(db);
    this.#sql = statements(db);
  }

  override async record(entry: AccessEntry): Promise<AccessLink> {
    return this.#writer.write(accessText(entry), entry.children);
  }

  override async ofChild(
    child: string,
    { limit, after = null }: Readonly<{ limit: number; after?: string | null }>,
  ): Promise<AccessPage> {
    const before = after === null ? Number.MAX_SAFE_INTEGER : Number(after);
    if (!Number.isSafeInteger(before)) throw new RangeError('The place to go on from is not one of this journal.');
    const rows = this.#sql.ofChild.all(child, before, limit + 1);
    const shown = rows.slice(0, limit);
    return {
      entries: shown.map(({ writer, number, hash, entry }) => ({
        ...(JSON.parse(entry) as AccessEntry),
        ...{ writer, number, hash },
      })),
      next: rows.length > limit ? String(shown.at(-1)!.place) : null,
    };
  }

  override async heads(): Promise<readonly AccessLink[]> {
    return this.#sql.heads.all();
  }

  override async verify(kept: readonly AccessLink[] = []): Promise<AccessVerdict> {
    // One transaction: an entry must not appear between the chain and its index.
    return this.#db.transaction(() => verifyAccessLog(this.#db, kept)).deferred();
  }

  /** Answers when every entry so far is recorded or refused. */
  drained(): Promise<void> {
    return this.#writer.drained();
  }
}

const statements = (db: SqliteFile) => ({
  ofChild: db.prepare<[string, number, number], Row>(
    `select e.place, e.writer, e.number, e.hash, e.entry
     from access_children c join access_entries e on e.place = c.place
     where c.child = ? and c.place < ? order by c.place desc limit ?`,
  ),
  heads: db.prepare<[], AccessLink>(
    'select writer, max(number) as number, hash from access_entries group by writer order by writer',
  ),
});
