import type { SqliteFile } from '#platform/sqlite-file';
import { onlyCodes } from '../port/only-codes.ts';
import { Settings } from '../port/settings.ts';

export class SqliteSettings extends Settings {
  readonly #sql: ReturnType<typeof statements>;

  constructor(db: SqliteFile) {
    super();
    this.#sql = statements(db);
  }

  override async get(name: string): Promise<string | null> {
    return this.#sql.get.get(name) ?? null;
  }

  override async once(name: string, value: string): Promise<string> {
    onlyCodes({ name, value });
    this.#sql.once.run(name, value);
    return this.#sql.get.get(name)!;
  }

  override async replace(name: string, from: string | null, to: string): Promise<boolean> {
    onlyCodes({ name, value: to });
    const { changes } = from === null ? this.#sql.once.run(name, to) : this.#sql.replace.run(to, name, from);
    return changes > 0;
  }
}

const statements = (db: SqliteFile) => ({
  get: db.prepare<[string], string>('select value from settings where name = ?').pluck(),
  once: db.prepare('insert into settings (name, value) values (?, ?) on conflict do nothing'),
  replace: db.prepare('update settings set value = ? where name = ? and value = ?'),
});
