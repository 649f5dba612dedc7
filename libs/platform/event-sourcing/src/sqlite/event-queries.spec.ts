import { describe, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import { EVENT_QUERIES } from './event-queries.ts';
import { EVENT_TABLES } from './event-tables.ts';

function planOf(sql: string): string {
  const db = new Database(':memory:');
  db.exec(EVENT_TABLES);
  const values = Array.from(sql.matchAll(/\?/g), () => 1);
  const steps = db.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).all(...values);
  db.close();
  return steps.map(({ detail }) => detail).join('; ');
}

/** Reads a whole table or index, or sorts what it read. */
const WHOLE_TABLE = /SCAN|TEMP B-TREE/;

describe('the plans of the event queries', () => {
  it.each(Object.entries(EVENT_QUERIES))('%s reads no table whole', (_, sql) => {
    expect(planOf(sql)).not.toMatch(WHOLE_TABLE);
  });

  it.each([
    'SELECT position FROM events WHERE type = ?',
    'SELECT position FROM events WHERE stream > ? ORDER BY position',
  ])('show it when one would: %s', (sql) => {
    expect(planOf(sql)).toMatch(WHOLE_TABLE);
  });
});
