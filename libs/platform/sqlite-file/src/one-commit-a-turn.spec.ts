import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { aTurn, HeldDisk } from './contract/held-disk.ts';
import { FlushElsewhere, OneCommitATurn, openSqliteFile, type SqliteFile } from './index.ts';

const [NORMAL, FULL] = [1, 2];

let folder: string;
let db: SqliteFile;
let commits: OneCommitATurn;
let held: HeldDisk;
let disk: FlushElsewhere;
let modes: unknown[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'turn-'));
  db = openSqliteFile(join(folder, 'notes.sqlite'), ['create table notes (words text primary key) strict']);
  held = new HeldDisk();
  disk = new FlushElsewhere(db, held);
  commits = new OneCommitATurn(db, disk);
  modes = [];
});
afterEach(async () => {
  held.letAllGo();
  await disk.close();
  db.close();
  rmSync(folder, { recursive: true });
});

const note = (words: string) => () => {
  modes.push(db.pragma('synchronous', { simple: true }));
  db.prepare('insert into notes values (?)').run(words);
};
const noted = () => db.prepare('select words from notes order by words').pluck().all();

it('writes what is asked for in one turn together, and leaves the others when one is refused', async () => {
  const asked = ['a', 'a', 'b'].map((words) => commits.run(note(words)));
  const outcomes = await Promise.allSettled(asked);
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(noted()).toEqual(['a', 'b']);
});

it('flushes off the loop what is not to be done again, and never within COMMIT', async () => {
  await commits.run(note('a'), { flushed: false });
  expect(held.begun).toBe(0);
  await Promise.all([commits.run(note('b'), { flushed: false }), commits.run(note('c'))]);
  await commits.run(note('d'));
  expect(held.begun).toBe(2);
  expect(modes).toEqual([NORMAL, NORMAL, NORMAL, NORMAL]);
});

it('leaves whoever else writes on the connection flushed, also after one that was refused', async () => {
  await commits.run(note('a'));
  await expect(commits.run(note('a'))).rejects.toThrow('UNIQUE');
  expect(db.pragma('synchronous', { simple: true })).toBe(FULL);
});

it('answers nobody before the flush has ended, and writes together what is asked for meanwhile', async () => {
  held.hold();
  const answered: string[] = [];
  const ask = (words: string) => commits.run(note(words)).then(() => answered.push(words));
  const first = ask('a');
  await held.reaches(1);
  const others = ['b', 'c'].map(ask);
  await aTurn();
  expect([noted(), answered]).toEqual([['a'], []]);
  held.letGo(0);
  await first;
  await held.reaches(2);
  expect([noted(), answered]).toEqual([['a', 'b', 'c'], ['a']]);
  held.letGo(1);
  await Promise.all(others);
  expect(held.begun).toBe(2);
});

it('writes nothing, and says why, when the disk is full for one of them', async () => {
  db.pragma(`max_page_count = ${Number(db.pragma('page_count', { simple: true }))}`);
  const asked = ['a', 'b'.repeat(100_000), 'c'].map((words) => commits.run(note(words)));
  const full = { status: 'rejected', reason: expect.objectContaining({ code: 'SQLITE_FULL' }) };
  expect(await Promise.allSettled(asked)).toEqual([full, full, full]);
  expect(noted()).toEqual([]);
  await expect(commits.run(note('d'))).resolves.toBeUndefined();
});
