import type { Database, Statement } from 'better-sqlite3';

type Mode = 'rows' | 'arrays' | 'values';

/** The statements of one connection, each prepared once. How many there are is bounded by the code that asks. */
export class Prepared {
  readonly database: Database;
  readonly #statements: Record<Mode, Map<string, Statement>> = {
    rows: new Map(),
    arrays: new Map(),
    values: new Map(),
  };

  constructor(database: Database) {
    this.database = database;
  }

  /** Rows as objects. */
  rows = (sql: string): Statement => this.#of('rows', sql);
  /** Rows as arrays: to make an object of each costs more than parsing it. */
  arrays = (sql: string): Statement => this.#of('arrays', sql);
  /** The first column alone. */
  values = (sql: string): Statement => this.#of('values', sql);

  /** Once a table is gone, so are the statements that name it. */
  forget(table: string): void {
    for (const statements of Object.values(this.#statements))
      for (const sql of statements.keys()) if (sql.includes(table)) statements.delete(sql);
  }

  #of(mode: Mode, sql: string): Statement {
    const known = this.#statements[mode].get(sql);
    if (known) return known;
    const statement = this.database.prepare(sql);
    if (mode === 'arrays') statement.raw();
    if (mode === 'values') statement.pluck();
    this.#statements[mode].set(sql, statement);
    return statement;
  }
}
