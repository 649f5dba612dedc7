import { describe, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import { sqliteCode } from './sqlite-code.ts';

const thrown = (act: () => unknown): unknown => {
  try {
    return act();
  } catch (error) {
    return error;
  }
};

describe('the code of an SQLite error', () => {
  it('is told from the driver’s errors, and from no others', () => {
    const db = new Database(':memory:');
    expect(sqliteCode(thrown(() => db.exec('SELECT')))).toBe('SQLITE_ERROR');
    db.close();
    const others = [
      new Error('SQLITE_BUSY'),
      Object.assign(new Error(), { code: 'ENOENT' }),
      { code: 5 },
      'SQLITE_BUSY',
    ];
    expect([...others, null, undefined].map(sqliteCode)).toEqual(Array.from({ length: 6 }, () => undefined));
  });
});
