import type { FlushElsewhere, SqliteFile } from '#platform/sqlite-file';
import { accessText } from '../access-chain/access-chain.ts';
import {
  type AccessEntry,
  AccessJournal,
  type AccessLink,
  type AccessPage,
  type AccessVerdict,
} from '../port/access-journal.ts';
import type { PageAsked } from '../port/newest-first.ts';
import { IS_TAKEN_OUT } from './access-journal-tables.ts';
import { AccessWriter } from './access-writer.ts';
import { pageNewestFirst, type Rows } from './page-newest-first.ts';
import { verifyAccessLog } from './verify-access-log.ts';

type Row = AccessLink & Readonly<{ place: number; entry: string }>;

export class SqliteAccessJournal extends AccessJournal {
  readonly #db: SqliteFile;
  readonly #disk: FlushElsewhere;
  readonly #writer: AccessWriter;
  readonly #sql: ReturnType<typeof statements>;

  constructor(db: SqliteFile, disk: FlushElsewhere) {
    super();
    this.#db = db;
    this.#disk = disk;
    this.#writer = new AccessWriter(db, disk);
    this.#sql = statements(db);
  }

  override async record(entry: AccessEntry): Promise<AccessLink> {
    return this.#writer.write(accessText(entry), entry.children);
  }

  override async ofChild(child: string, page: PageAsked): Promise<AccessPage> {
    return this.#page(page, {
      older: (than, limit) => this.#sql.older.all(child, than, limit),
      newer: (than, limit) => this.#sql.newer.all(child, than, limit),
      count: (upTo) => this.#sql.count.get(child, upTo)!,
    });
  }

  override async takenOut(page: PageAsked): Promise<AccessPage> {
    return this.#page(page, {
      older: (than, limit) => this.#sql.leftBefore.all(than, limit),
      newer: (than, limit) => this.#sql.leftAfter.all(than, limit),
      count: (upTo) => this.#sql.leftInAll.get(upTo)!,
    });
  }

  async #page(page: PageAsked, found: Omit<Rows<Row>, 'placeOf'>): Promise<AccessPage> {
    const { rows, ...beside } = await this.#disk.shown(() =>
      pageNewestFirst(page, { ...found, placeOf: ({ place }) => place }),
    );
    const entries = rows.map(({ writer, number, hash, entry }) => ({
      ...(JSON.parse(entry) as AccessEntry),
      ...{ writer, number, hash },
    }));
    return { entries, ...beside };
  }

  /** Whoever keeps them elsewhere would miss what a power cut takes back, also of another process's. */
  override async heads(): Promise<readonly AccessLink[]> {
    return this.#disk.shown(() => this.#sql.heads.all());
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

const ofChild = (db: SqliteFile, side: '<' | '>', order: 'asc' | 'desc') =>
  db.prepare<[string, number, number], Row>(
    `select e.place, e.writer, e.number, e.hash, e.entry
     from access_children c join access_entries e on e.place = c.place
     where c.child = ? and c.place ${side} ? order by c.place ${order} limit ?`,
  );

const left = (db: SqliteFile, side: '<' | '>', order: 'asc' | 'desc') =>
  db.prepare<[number, number], Row>(
    `select place, writer, number, hash, entry from access_entries
     where ${IS_TAKEN_OUT} and place ${side} ? order by place ${order} limit ?`,
  );

const statements = (db: SqliteFile) => ({
  leftBefore: left(db, '<', 'desc'),
  leftAfter: left(db, '>', 'asc'),
  leftInAll: db
    .prepare<[number], number>(`select count(*) from (select 1 from access_entries where ${IS_TAKEN_OUT} limit ?)`)
    .pluck(),
  older: ofChild(db, '<', 'desc'),
  newer: ofChild(db, '>', 'asc'),
  count: db
    .prepare<[string, number], number>('select count(*) from (select 1 from access_children where child = ? limit ?)')
    .pluck(),
  heads: db.prepare<[], AccessLink>(
    'select writer, max(number) as number, hash from access_entries group by writer order by writer',
  ),
});
