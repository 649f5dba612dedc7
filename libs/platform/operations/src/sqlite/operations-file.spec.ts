import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import { aLetter, anAccess } from '#contract/operations';
import { SqliteOperations } from './sqlite-operations.ts';

let folder: string;
let file: string;
let operations: SqliteOperations;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'operations-'));
  file = join(folder, 'operations.sqlite');
  operations = await SqliteOperations.open(file);
});
afterEach(async () => {
  await operations.close();
  await rm(folder, { recursive: true });
});

it('is copied whole while another server goes on writing', async () => {
  const copy = join(folder, 'copy.sqlite');
  await operations.outbox.add(aLetter('letter-1'));
  await operations.accessJournal.record(anAccess());
  const heads = await operations.accessJournal.heads();
  const other = await SqliteOperations.open(file);
  const writing = Array.from({ length: 50 }, () => other.accessJournal.record(anAccess()));
  await operations.backupTo(copy);
  await Promise.all(writing);
  await other.close();

  expect((await stat(copy)).mode & 0o777).toBe(0o600);
  const restored = await SqliteOperations.open(copy);
  expect(await restored.accessJournal.verify(heads)).toMatchObject({ sound: true });
  expect(await restored.outbox.find('letter-1')).toMatchObject({ state: 'pending' });
  await restored.accessJournal.record(anAccess());
  await restored.close();
});

it('answers every access that was asked for before it closes', async () => {
  const recorded = Array.from({ length: 20 }, () => operations.accessJournal.record(anAccess()));
  await operations.close();
  expect((await Promise.all(recorded)).at(-1)!.number).toBe(19);
});

it('fails the answer when an access cannot be recorded, and goes on when it can', async () => {
  await operations.accessJournal.record(anAccess());
  const raw = new Database(file);
  raw.exec(`create trigger full before insert on access_entries begin select raise(abort, 'disk full'); end`);
  await expect(operations.accessJournal.record(anAccess())).rejects.toThrow('disk full');
  raw.exec('drop trigger full');
  raw.close();
  expect((await operations.accessJournal.record(anAccess())).number).toBe(1);
  expect(await operations.accessJournal.verify()).toEqual({ sound: true, entries: 2, writers: 1 });
});

it('is not opened by an older release', async () => {
  const raw = new Database(file);
  raw.pragma('user_version = 99');
  raw.close();
  await expect(SqliteOperations.open(file)).rejects.toThrow('Start the newer release.');
});

it('counts what was opened for a reason, and leaves kinds out of what is told of a child, by the index alone', () => {
  const raw = new Database(file);
  const { sql = '' } = raw
    .prepare<[], { sql: string }>(`select sql from sqlite_schema where name = 'access_for_a_reason'`)
    .get()!;
  const kind = /place, (?<kind>iif.*)\) where/.exec(sql)?.groups?.['kind'] ?? 'null';
  const ofKind = `${kind} is not null and ${kind} in (select value from json_each('["police"]'))`;
  const asked = [
    `select count(*) from (select 1 from access_entries e where ${ofKind} limit 9)`,
    `select 1 from access_children c where c.child = 'amy' and not exists (
       select 1 from access_entries r indexed by access_for_a_reason where r.place = c.place and ${ofKind})`,
  ];
  const plans = asked.map((each) => raw.prepare<[], { detail: string }>(`explain query plan ${each}`).all());
  raw.close();
  for (const plan of plans)
    expect(plan.map(({ detail }) => detail).filter((step) => step.includes('access_for_a_reason'))).toEqual([
      expect.stringContaining('USING COVERING INDEX'),
    ]);
});

it.each([
  `select * from access_children c join access_entries e on e.place = c.place
     where c.child = ? and c.place < ? order by c.place desc limit ?`,
  'select * from sessions where id = ? and idle_ends_at > ?',
  'select id from sessions where idle_ends_at <= ? order by id limit ?',
  `select * from drafts where owner = ? and expires_at > ? and saved_at < ? order by saved_at desc, id limit ?`,
  'select id from drafts where expires_at <= ? order by id limit ?',
  `select * from jobs where kind = ? and state in ('waiting', 'running') and expires_at > ? order by number limit 1`,
  'select * from jobs where owner = ? and number < ? and expires_at > ? order by number desc limit ?',
  'select id from jobs where expires_at <= ? order by id limit ?',
  `select * from outbox where state = 'pending' and due_at <= ? order by number limit ?`,
  'select * from refusals where process = ? order by number',
  'select writer, number, hash from access_entries where writer = ? order by number desc limit 1',
])('finds by index: %s', (sql) => {
  const raw = new Database(file);
  const parameters = Array.from(sql.matchAll(/\?/g), () => 1);
  const plan = raw.prepare<unknown[], { detail: string }>(`explain query plan ${sql}`).all(...parameters);
  raw.close();
  // Scanning an index in its order is how the few pending rows are read.
  expect(plan.map(({ detail }) => detail).filter((step) => /^SCAN (?!\w+ USING INDEX)/.test(step))).toEqual([]);
});
