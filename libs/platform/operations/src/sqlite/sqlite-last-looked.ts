import type { SqliteFile } from '#platform/sqlite-file';
import type { Instant } from '#platform/time';
import { LastLooked } from '../port/last-looked.ts';
import { onlyCodes, onlyInstant } from '../port/only-codes.ts';

export class SqliteLastLooked extends LastLooked {
  readonly #sql: ReturnType<typeof statements>;

  constructor(db: SqliteFile) {
    super();
    this.#sql = statements(db);
  }

  override async at(person: string, list: string): Promise<Instant | null> {
    return this.#sql.at.get(person, list) ?? null;
  }

  override async note(person: string, list: string, at: Instant): Promise<void> {
    onlyCodes({ person, list });
    onlyInstant('instant of looking', at);
    this.#sql.note.run(person, list, at);
  }
}

const statements = (db: SqliteFile) => ({
  at: db.prepare<[string, string], Instant>('select at from last_looked where person = ? and list = ?').pluck(),
  note: db.prepare(
    'insert into last_looked values (?, ?, ?) on conflict do update set at = excluded.at where excluded.at > at',
  ),
});
