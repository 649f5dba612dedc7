import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import { anAccess } from '#contract/operations';
import { SqliteOperations } from './sqlite-operations.ts';

let folder: string;
let operations: SqliteOperations;
let raw: Database.Database;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'operations-'));
  const file = join(folder, 'operations.sqlite');
  operations = await SqliteOperations.open(file);
  const other = await SqliteOperations.open(file);
  for (const server of [operations, operations, other, operations])
    await server.accessJournal.record(anAccess({ children: ['amy', 'ben'] }));
  await other.close();
  raw = new Database(file);
});
afterEach(async () => {
  raw.close();
  await operations.close();
  await rm(folder, { recursive: true });
});

const verdict = () => operations.accessJournal.verify();

describe('the file itself refuses', () => {
  it.each([
    'update access_entries set entry = entry',
    'delete from access_entries',
    'insert or replace into access_entries select * from access_entries where number = 0',
    `insert or replace into access_entries (writer, number, entry, hash)
       select writer, number, '{}', hash from access_entries where number = 0`,
    `update access_children set child = 'carl'`,
    'delete from access_children',
  ])('%s', async (sql) => {
    expect(() => raw.exec(sql)).toThrow('only ever added to');
    expect(await verdict()).toEqual({ sound: true, entries: 4, writers: 2 });
  });
});

describe('where the triggers were taken off, the chain names', () => {
  beforeEach(() => {
    const triggers = raw.prepare<[], string>(`select name from sqlite_schema where type = 'trigger'`).pluck().all();
    for (const trigger of triggers) raw.exec(`drop trigger ${trigger}`);
  });

  it('each byte of each entry, when it was changed', async () => {
    const rows = raw.prepare<[], Record<'entry' | 'hash' | 'writer', string> & { place: number; number: number }>(
      'select place, writer, number, entry, hash from access_entries',
    );
    let changed = 0;
    for (const row of rows.all())
      for (const column of ['entry', 'hash', 'writer'] as const) {
        const put = raw.prepare(`update access_entries set ${column} = ? where place = ?`);
        for (const [index, byte] of Buffer.from(row[column]).entries()) {
          const altered = Buffer.from(row[column]);
          altered[index] = byte ^ 1;
          put.run(altered.toString('latin1'), row.place);
          const found = await verdict();
          if (found.sound) throw new Error(`byte ${index} of ${column} of entry ${row.place} went unnoticed`);
          if (column !== 'writer') expect(found.link).toMatchObject({ writer: row.writer, number: row.number });
          changed++;
        }
        put.run(row[column], row.place);
      }
    expect(changed).toBeGreaterThan(1_000);
    expect(await verdict()).toMatchObject({ sound: true });
  }, 60_000);

  it('an entry that was taken out of the middle, or off the beginning', async () => {
    for (const number of [0, 1]) {
      raw.exec('savepoint before');
      raw.prepare('delete from access_entries where number = ?').run(number);
      raw.exec('release before');
      expect(await verdict()).toMatchObject({ sound: false, link: { number: 0 }, why: 'missing' });
    }
  });

  it('the last entry that was cut off, and a whole chain, once its head is kept elsewhere', async () => {
    const heads = await operations.accessJournal.heads();
    raw.exec('delete from access_children where place = 4; delete from access_entries where place = 4');
    expect(await verdict()).toMatchObject({ sound: true });
    expect(await operations.accessJournal.verify(heads)).toMatchObject({ sound: false, link: { number: 2 } });
    raw.exec('delete from access_children where place = 3; delete from access_entries where place = 3');
    const alone = heads.filter(({ number }) => number === 0);
    expect(await operations.accessJournal.verify(alone)).toEqual({ sound: false, link: alone[0], why: 'missing' });
  });

  it.each([
    [`delete from access_children where child = 'amy' and place = 2`, 'a child hidden from an entry'],
    [`insert into access_children values ('carl', 2)`, 'a child put to an entry'],
    [`insert into access_children values ('carl', 99)`, 'a child put to no entry'],
  ])('%s: %s', async (sql) => {
    raw.exec(sql);
    expect(await verdict()).toMatchObject({ sound: false, why: 'children-index' });
  });
});
