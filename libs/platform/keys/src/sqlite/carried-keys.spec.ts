import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from '@jest/globals';
import { aMasterKey } from '#contract/keys';
import { carriedInKeyFile } from './carried-keys.ts';
import { SqliteKeys } from './sqlite-keys.ts';

it('hands over a key of which only the memory is gone', async () => {
  const [folder, masterKey] = [mkdtempSync(join(tmpdir(), 'carried-')), aMasterKey()];
  const [from, to] = [join(folder, 'from.sqlite'), join(folder, 'to.sqlite')];
  const owner = (subject: string) => ({ kid: `record-${subject}`, subject, purpose: 'record' }) as const;
  const keys = await SqliteKeys.open(from, masterKey);
  const was = await keys.obtain(owner('amy'));
  await keys.obtain(owner('ben'));
  await keys.close();
  const db = new Database(from);
  db.exec(`drop trigger what_was_made_is_not_forgotten; delete from made where subject = 'amy'`);
  db.close();
  const [left, taken] = [carriedInKeyFile(from, masterKey), carriedInKeyFile(to, masterKey)];
  for (const [number, table] of left.tables.entries()) await taken.tables[number]!.take([...(table.rows() as [])]);
  await Promise.all([left.close(), taken.close()]);
  const there = await SqliteKeys.open(to, masterKey);
  expect((await there.obtain(owner('amy'))).equals(was)).toBe(true);
  expect(there.missing(['record-ben'])).toEqual([]);
  await there.close();
  rmSync(folder, { recursive: true });
});
