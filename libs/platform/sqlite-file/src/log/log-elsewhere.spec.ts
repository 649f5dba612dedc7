import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { LogElsewhere, openSqliteFile, type SqliteFile } from '../index.ts';

let folder: string;
let db: SqliteFile;
let log: LogElsewhere;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'log-'));
  db = openSqliteFile(join(folder, 'notes.sqlite'), ['create table notes (words blob) strict']);
  db.pragma('synchronous = NORMAL');
  log = new LogElsewhere(db, { pages: 20, long: 100 });
});
afterEach(async () => {
  await log.close();
  db.close();
  rmSync(folder, { recursive: true });
});

/** Some two pages each, since the table grows. */
const note = () => {
  db.prepare('insert into notes values (zeroblob(4096))').run();
  log.look();
};
const state = () => {
  const [[, pages, brought] = []] = db.prepare('PRAGMA wal_checkpoint(NOOP)').raw().all() as number[][];
  return { pages: pages!, brought: brought! };
};

it('brings no page on the loop, however many one turn writes', () => {
  for (let n = 0; n < 200; n++) note();
  expect(state()).toMatchObject({ brought: 0 });
  expect(state().pages).toBeGreaterThan(200);
});

it('brings them in a thread, while the loop goes on to write', async () => {
  for (let n = 0; n < 15; n++) note();
  await log.rested();
  const { pages, brought } = state();
  expect(brought).toBeGreaterThanOrEqual(20);
  expect(brought).toBeLessThanOrEqual(pages);
});

it('begins the log anew, so that it stays within its bound while writing never rests', async () => {
  let longest = 0;
  for (let n = 0; n < 600; n++) {
    note();
    if (n % 10 === 0) await log.rested();
    longest = Math.max(longest, state().pages);
    await nextTurn();
  }
  expect(longest).toBeGreaterThanOrEqual(100);
  expect(longest).toBeLessThan(200);
});

it('leaves one file and no log when it is closed, with a thread under way', async () => {
  for (let n = 0; n < 50; n++) note();
  await log.close();
  db.close();
  expect(existsSync(`${db.name}-wal`)).toBe(false);
  db = openSqliteFile(db.name, ['-- as it was']);
  expect(db.prepare('select count(*) from notes').pluck().get()).toBe(50);
});

it('leaves it to SQLite where no thread can be had', async () => {
  log = new LogElsewhere(db, { pages: 20, long: 100, thread: new URL('data:text/javascript,throw 1') });
  for (let n = 0; n < 30; n++) note();
  await log.rested();
  expect(state().pages).toBeGreaterThan(30);
  for (let n = 0; n < 30; n++) note();
  expect(state().pages).toBeLessThan(30);
});
