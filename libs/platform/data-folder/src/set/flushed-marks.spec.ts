import fs, { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import Database from 'better-sqlite3';
import { aTurn } from '#contract/sqlite-file';
import { KeptMarks, laySet, type Member } from '../index.ts';
import { belongingIn } from './belonging.ts';

let folder: string;
let grown: Database.Database;
let marks: KeptMarks;
let failed: unknown[];
let flushes: ((error: NodeJS.ErrnoException | null) => void)[];
const inodes: number[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'marks-'));
  const growth = { what: 'things', table: 'things', number: 'number', id: 'id' };
  const member: Member = { file: join(folder, 'red'), grows: [growth], witnesses: [], rebuilt: false };
  grown = new Database(member.file);
  grown.pragma('journal_mode = WAL');
  grown.exec('create table things (number integer primary key, id text)');
  [failed, flushes] = [[], []];
  marks = new KeptMarks([member], laySet(folder, [member], { mode: 'demo' }), (error) => failed.push(error));
  jest.spyOn(fs, 'fdatasync').mockImplementation((descriptor, done) => {
    inodes.push(fs.fstatSync(descriptor).ino);
    flushes.push(done);
  });
});
afterEach(async () => {
  const closed = marks.close();
  await aTurn();
  for (const done of flushes) done(null);
  await closed;
  jest.restoreAllMocks();
  grown.close();
  rmSync(folder, { recursive: true });
});
const told = () => belongingIn(grown)?.marks;

it('names nothing that is not flushed yet', async () => {
  grown.exec("insert into things values (1, 'a')");
  const looked = marks.look();
  await aTurn();
  expect(told()).toEqual({});
  expect(inodes).toEqual([fs.statSync(`${grown.name}-wal`).ino]);
  flushes[0]!(null);
  await looked;
  expect(told()).toEqual({ things: { number: 1, id: 'a' } });
});

it('names nothing that the disk did not keep, and says that it could not', async () => {
  grown.exec("insert into things values (1, 'a')");
  const looked = marks.look();
  await aTurn();
  flushes[0]!(Object.assign(new Error('of the disk'), { code: 'EIO' }));
  await looked;
  expect([told(), await marks.written(), failed.length > 0]).toEqual([{}, false, true]);
});
