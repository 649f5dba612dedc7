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
import { IS_TAKEN_OUT, KIND_OF_REASON, WAS_ASKED_WHY, WAS_TRIED } from './access-journal-tables.ts';
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

  override async ofChild(child: string, page: PageAsked, without: readonly string[] = []): Promise<AccessPage> {
    const listed =
      without.length === 0
        ? found(this.#sql.ofChild, child)
        : found(this.#sql.ofChildLeftOut, child, JSON.stringify(without));
    return this.#page(page, listed);
  }

  override async takenOut(page: PageAsked): Promise<AccessPage> {
    return this.#page(page, found(this.#sql.takenOut));
  }

  override async triesOf(child: string, page: PageAsked): Promise<AccessPage> {
    return this.#page(page, found(this.#sql.tried, child));
  }

  override async forAReason(page: PageAsked, without: readonly string[] = []): Promise<AccessPage> {
    return this.#page(page, found(this.#sql.forAReason, JSON.stringify(without)));
  }

  async #page(page: PageAsked, listed: Omit<Rows<Row>, 'placeOf'>): Promise<AccessPage> {
    const { rows, ...beside } = await this.#disk.shown(() =>
      pageNewestFirst(page, { ...listed, placeOf: ({ place }) => place }),
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

/** Of the few with a kind the index says it: to count them no entry is read. */
const IS_LEFT_OUT = `exists (select 1 from access_entries r indexed by access_for_a_reason
  where r.place = c.place and ${KIND_OF_REASON} is not null and ${KIND_OF_REASON} in (select value from json_each(?)))`;
const OF_CHILD = `from access_children c join access_entries e on e.place = c.place where c.child = ?`;
const OF_CHILD_LEFT_OUT = `${OF_CHILD} and not ${IS_LEFT_OUT} and not ${WAS_ASKED_WHY}`;
/** Of all that was tried, which is little, those of the child: of the child there may be thousands that were not. */
const TRIED_OF_CHILD = `from access_entries e indexed by access_tried
  join access_children c on c.child = ? and c.place = e.place where ${WAS_TRIED}`;
/** As the index says it: a condition that did not imply the index's own would read every entry. */
const FOR_A_REASON = `from access_entries e where ${KIND_OF_REASON} is not null and ${KIND_OF_REASON} not in (select value from json_each(?))`;

/** @template Of what is given before the place @param place whose order an index has */
const rowsOf = <Of extends readonly string[]>(db: SqliteFile, what: string, place = 'e.place') => {
  const page = (side: '<' | '>', order: 'asc' | 'desc') =>
    db.prepare<[...Of, number, number], Row>(
      `select e.place, e.writer, e.number, e.hash, e.entry ${what} and ${place} ${side} ? order by ${place} ${order} limit ?`,
    );
  return {
    older: page('<', 'desc'),
    newer: page('>', 'asc'),
    count: db.prepare<[...Of, number], number>(`select count(*) from (select 1 ${what} limit ?)`).pluck(),
  };
};

/** @param of what is given before the place */
const found = <Of extends readonly string[]>(
  { older, newer, count }: ReturnType<typeof rowsOf<Of>>,
  ...of: Of
): Omit<Rows<Row>, 'placeOf'> => ({
  older: (than, limit) => older.all(...([...of, than, limit] as [...Of, number, number])),
  newer: (than, limit) => newer.all(...([...of, than, limit] as [...Of, number, number])),
  count: (upTo) => count.get(...([...of, upTo] as [...Of, number]))!,
});

const statements = (db: SqliteFile) => ({
  ofChild: rowsOf<[string]>(db, OF_CHILD, 'c.place'),
  ofChildLeftOut: rowsOf<[string, string]>(db, OF_CHILD_LEFT_OUT, 'c.place'),
  takenOut: rowsOf<[]>(db, `from access_entries e where ${IS_TAKEN_OUT}`),
  tried: rowsOf<[string]>(db, TRIED_OF_CHILD),
  forAReason: rowsOf<[string]>(db, FOR_A_REASON),
  heads: db.prepare<[], AccessLink>(
    'select writer, max(number) as number, hash from access_entries group by writer order by writer',
  ),
});
