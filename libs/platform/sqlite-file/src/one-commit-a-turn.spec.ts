import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { OneCommitATurn, openSqliteFile, type SqliteFile } from './index.ts';

const [NORMAL, FULL] = [1, 2];

let folder: string;
let db: SqliteFile;
let commits: OneCommitATurn;
let flushes: unknown[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'turn-'));
  db = openSqliteFile(join(folder, 'notes.sqlite'), ['create table notes (words text primary key) strict']);
  commits = new OneCommitATurn(db);
  flushes = [];
});
afterEach(() => {
  db.close();
  rmSync(folder, { recursive: true });
});

const note = (words: string) => () => {
  flushes.push(db.pragma('synchronous', { simple: true }));
  db.prepare('insert into notes values (?)').run(words);
};
const noted = () => db.prepare('select words from notes order by words').pluck().all();

it('writes what is asked for in one turn together, and leaves the others when one is refused', async () => {
  const asked = ['a', 'a', 'b'].map((words) => commits.run(note(words)));
  const outcomes = await Promise.allSettled(asked);
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(noted()).toEqual(['a', 'b']);
});

it('flushes to the disk, unless all of it may be done again', async () => {
  await commits.run(note('a'), { flushed: false });
  await Promise.all([commits.run(note('b'), { flushed: false }), commits.run(note('c'))]);
  await commits.run(note('d'));
  expect(flushes).toEqual([NORMAL, FULL, FULL, FULL]);
});

it('flushes again after one that was refused', async () => {
  await commits.run(note('a'), { flushed: false });
  await expect(commits.run(note('a'), { flushed: false })).rejects.toThrow('UNIQUE');
  expect(db.pragma('synchronous', { simple: true })).toBe(FULL);
});

it('writes nothing, and says why, when the disk is full for one of them', async () => {
  db.pragma(`max_page_count = ${Number(db.pragma('page_count', { simple: true }))}`);
  const asked = ['a', 'b'.repeat(100_000), 'c'].map((words) => commits.run(note(words)));
  const full = { status: 'rejected', reason: expect.objectContaining({ code: 'SQLITE_FULL' }) };
  expect(await Promise.allSettled(asked)).toEqual([full, full, full]);
  expect(noted()).toEqual([]);
  await expect(commits.run(note('d'))).resolves.toBeUndefined();
});
