import { closedOnFailure, copySqliteFile, openSqliteFile, type SqliteFile } from '#platform/sqlite-file';
import type { Instant } from '#platform/time';
import {
  OlderVersion,
  ReferenceData,
  type NewVersion,
  type ReferenceEntry,
  type ReferencesFound,
  type ReferenceVersion,
  type VersionTaken,
} from '../port/reference-data.ts';
import { EntriesKnown } from './entries-known.ts';
import { REFERENCE_SCHEMA } from './reference-schema.ts';
import { TakenVersion } from './taken-version.ts';

const COLUMNS = 'number, published_on as publishedOn, digest, taken_at as takenAt, entries';

/** In one SQLite file, which an operator's verb may write to beside a server that reads. */
export class SqliteReferenceData extends ReferenceData {
  readonly #db: SqliteFile;
  readonly #sql: ReturnType<typeof statements>;
  readonly #known: EntriesKnown;

  private constructor(db: SqliteFile) {
    super();
    this.#db = db;
    this.#sql = statements(db);
    this.#known = new EntriesKnown({
      newest: (list) => this.#newest(list),
      entry: (list, key, { number }) => this.#sql.one.get(list, key, number, number),
    });
  }

  /** Opens the file, or makes it. @throws NewerSchema */
  static async open(file: string): Promise<SqliteReferenceData> {
    return closedOnFailure(openSqliteFile(file, REFERENCE_SCHEMA), (db) => new SqliteReferenceData(db));
  }

  override async take(
    list: string,
    version: NewVersion,
    entries: Iterable<ReferenceEntry> | AsyncIterable<ReferenceEntry>,
  ): Promise<VersionTaken> {
    // Read before anything is written: a file that breaks off half-way leaves what is there.
    const all: ReferenceEntry[] = [];
    for await (const entry of entries) all.push(entry);
    const taken = new TakenVersion(this.#db, list);
    try {
      return this.#db
        .transaction(() => {
          const newest = this.#newest(list);
          if (newest?.digest === version.digest) return { ...newest, added: 0, changed: 0, gone: 0 };
          if (newest && newest.publishedOn > version.publishedOn)
            throw new OlderVersion(list, version.publishedOn, newest.publishedOn);
          return taken.put({ ...version, number: (newest?.number ?? 0) + 1 }, all);
        })
        .immediate();
    } finally {
      this.#known.forget();
    }
  }

  override async version(list: string, knownAt?: Instant): Promise<ReferenceVersion | null> {
    return knownAt === undefined ? this.#known.newest(list) : this.#newest(list, knownAt);
  }

  override async get<Content>(
    list: string,
    keys: readonly string[],
    knownAt?: Instant,
  ): Promise<ReadonlyMap<string, Content>> {
    const version = await this.version(list, knownAt);
    if (!version) return new Map();
    const textOf = (key: string) =>
      knownAt === undefined
        ? this.#known.entry(list, key)
        : this.#sql.one.get(list, key, version.number, version.number);
    return new Map(
      keys.flatMap((key): readonly (readonly [string, Content])[] => {
        const content = textOf(key);
        return content === undefined ? [] : [[key, JSON.parse(content) as Content]];
      }),
    );
  }

  override async search<Content>(
    list: string,
    words: readonly string[],
    most: number,
  ): Promise<ReferencesFound<Content>> {
    if (words.length === 0) return { found: [], more: false };
    const asked = words.map((word) => `"${word.replaceAll('"', '')}"*`).join(' ');
    const found = this.#db
      .prepare<[string, string, number], string>(
        `select content from entry_words join entries on entries.id = entry_words.rowid
         where entry_words match ? and entries.list = ? order by entry_words.rowid limit ?`,
      )
      .pluck()
      .all(asked, list, most + 1);
    return { found: found.slice(0, most).map((each) => JSON.parse(each) as Content), more: found.length > most };
  }

  /** A durable copy as at one moment; blocks meanwhile. @throws CopyRefused */
  async backupTo(file: string): Promise<void> {
    copySqliteFile(this.#db, file);
  }

  override async close(): Promise<void> {
    this.#db.close();
  }

  #newest(list: string, knownAt: Instant | null = null): ReferenceVersion | null {
    return this.#sql.newest.get(list, knownAt, knownAt) ?? null;
  }
}

const statements = (db: SqliteFile) => ({
  newest: db.prepare<[string, string | null, string | null], ReferenceVersion>(
    `select ${COLUMNS} from versions where list = ? and (? is null or taken_at <= ?) order by number desc limit 1`,
  ),
  one: db
    .prepare<[string, string, number, number], string>(
      'select content from entries where list = ? and key = ? and since <= ? and coalesce(until, 9e15) > ?',
    )
    .pluck(),
});
