import { jest } from '@jest/globals';
import Database, { type Statement } from 'better-sqlite3';

/** For files opened from here on, until mocks are restored: what happens around each `get` of a statement that says this. */
export function aroundGet(words: string, around: (get: () => unknown) => unknown): void {
  const { prepare } = Database.prototype;
  jest.spyOn(Database.prototype, 'prepare').mockImplementation(function (this: Database.Database, sql: string) {
    const statement: Statement<unknown[]> = prepare.call(this, sql);
    if (!sql.includes(words)) return statement;
    const get = statement.get.bind(statement);
    statement.get = (...values: unknown[]) => around(() => get(...values));
    return statement;
  } as typeof prepare);
}
