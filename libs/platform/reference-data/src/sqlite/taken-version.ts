import type { SqliteFile } from '#platform/sqlite-file';
import type { NewVersion, ReferenceEntry, VersionTaken } from '../port/reference-data.ts';

type Standing = Readonly<{ id: number; words: string; content: string }>;

/** Writes how a list differs from its newest version; what stays as it was is written no second time. */
export class TakenVersion {
  readonly #list: string;
  readonly #standing;
  readonly #keys;
  readonly #end;
  readonly #forget;
  readonly #add;
  readonly #find;
  readonly #version;

  constructor(db: SqliteFile, list: string) {
    this.#list = list;
    this.#standing = db.prepare<[string, string], Standing>(
      'select id, words, content from entries where list = ? and key = ? and until is null',
    );
    this.#keys = db.prepare<[string], { id: number; key: string }>(
      'select id, key from entries where list = ? and until is null',
    );
    this.#end = db.prepare<[number, number]>('update entries set until = ? where id = ?');
    this.#forget = db.prepare<[number]>('delete from entry_words where rowid = ?');
    this.#add = db.prepare<[string, string, string, string, number]>(
      'insert into entries (list, key, words, content, since) values (?, ?, ?, ?, ?)',
    );
    this.#find = db.prepare<[number | bigint, string, string]>(
      'insert into entry_words (rowid, list, words) values (?, ?, ?)',
    );
    this.#version = db.prepare<[string, number, string, string, string, number]>(
      'insert into versions (list, number, published_on, digest, taken_at, entries) values (?, ?, ?, ?, ?, ?)',
    );
  }

  /** Within a transaction. */
  put(version: NewVersion & Readonly<{ number: number }>, entries: readonly ReferenceEntry[]): VersionTaken {
    const { number, publishedOn, digest, takenAt } = version;
    const there = new Set<string>();
    let [added, changed, gone] = [0, 0, 0];
    for (const { key, words, content } of entries) {
      if (there.has(key)) throw new TypeError(`${this.#list} holds ${key} twice.`);
      there.add(key);
      const [text, found] = [JSON.stringify(content), words.join(' ')];
      const before = this.#standing.get(this.#list, key);
      if (before?.content === text && before.words === found) continue;
      if (before) this.#over(before.id, number);
      const { lastInsertRowid } = this.#add.run(this.#list, key, found, text, number);
      this.#find.run(lastInsertRowid, this.#list, found);
      if (before) changed += 1;
      else added += 1;
    }
    for (const { id, key } of this.#keys.all(this.#list)) {
      if (there.has(key)) continue;
      this.#over(id, number);
      gone += 1;
    }
    this.#version.run(this.#list, number, publishedOn, digest, takenAt, there.size);
    return { ...version, entries: there.size, added, changed, gone };
  }

  #over(id: number, number: number): void {
    this.#end.run(number, id);
    this.#forget.run(id);
  }
}
