import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { CopyRefused, copySqliteFile, NewerSchema, openSqliteFile } from './index.ts';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sqlite-'));
  file = join(folder, 'store.sqlite');
});
afterEach(() => rm(folder, { recursive: true }));

it('opens a file that keeps what it has acknowledged, for its owner alone', async () => {
  const db = openSqliteFile(file, []);
  const set = ['journal_mode', 'synchronous', 'secure_delete', 'foreign_keys', 'temp_store'];
  expect(set.map((name) => db.pragma(name, { simple: true }))).toEqual(['wal', 2, 1, 1, 2]);
  db.exec('create table facts (fact)');
  for (const suffix of ['', '-wal', '-shm']) expect((await stat(`${file}${suffix}`)).mode & 0o777).toBe(0o600);
  db.close();
});

it('takes each step of the schema once, and only forward', () => {
  const steps = ['create table a (x)', 'create table b (x); insert into a values (1)'];
  openSqliteFile(file, steps.slice(0, 1)).close();
  openSqliteFile(file, steps).close();
  const db = openSqliteFile(file, steps);
  expect(db.prepare('select count(*) from a').pluck().get()).toBe(1);
  db.close();
  expect(() => openSqliteFile(file, steps.slice(0, 1))).toThrow(NewerSchema);
});

it('takes a step whole or not at all', () => {
  expect(() => openSqliteFile(file, ['create table a (x); create table a (x)'])).toThrow('already exists');
  const db = openSqliteFile(file, []);
  expect(db.prepare('select count(*) from sqlite_schema').pluck().get()).toBe(0);
  db.close();
});

it('copies what is committed, and never over another file', async () => {
  const db = openSqliteFile(file, ['create table facts (fact)']);
  const [copy, taken] = [join(folder, 'copy.sqlite'), join(folder, 'taken')];
  db.exec(`insert into facts values ('kept'), ('forgotten'); delete from facts where fact = 'forgotten'`);
  copySqliteFile(db, copy);
  db.close();
  const restored = openSqliteFile(copy, ['create table facts (fact)']);
  expect(restored.prepare('select fact from facts').pluck().all()).toEqual(['kept']);
  restored.close();
  expect((await readFile(copy)).includes('forgotten')).toBe(false);

  await writeFile(taken, 'something');
  const again = openSqliteFile(file, ['create table facts (fact)']);
  expect(() => copySqliteFile(again, taken)).toThrow(CopyRefused);
  again.close();
  expect(await readFile(taken, 'utf8')).toBe('something');
});
