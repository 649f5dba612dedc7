import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { keysContract } from '#contract/keys';
import { SqliteKeys } from './sqlite-keys.ts';

keysContract('SQLite', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'keys-'));
  const file = join(folder, 'keys.sqlite');
  return {
    open: (masterKey) => SqliteKeys.open(file, masterKey),
    exchange: async (kid, other) => {
      const db = new Database(file);
      const wrapped = db.prepare('select wrapped from keys where kid = ?').pluck();
      const put = db.prepare('update keys set wrapped = ? where kid = ?');
      const [one, two] = [wrapped.get(kid), wrapped.get(other)];
      put.run(two, kid);
      put.run(one, other);
      db.close();
    },
    lose: async (kid) => {
      const db = new Database(file);
      db.exec('drop trigger if exists a_key_is_never_deleted');
      db.prepare('delete from keys where kid = ?').run(kid);
      db.close();
    },
    remove: () => rm(folder, { recursive: true }),
  };
});
