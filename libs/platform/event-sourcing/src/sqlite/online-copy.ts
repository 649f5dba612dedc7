import { existsSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';

const PAGES_A_STEP = 256;

/**
 * Copies an SQLite file that others go on writing to, as it was at one moment. A read transaction holds that moment, or
 * each commit of another process would start the copy again; meanwhile the WAL is not shortened. A few pages a step, so
 * that the event loop turns. The copy takes its name only when it is whole and on the disk.
 * @returns what `look` saw at that moment
 * @throws Error the target is already there
 */
export async function copyOnline<T>(from: string, to: string, look: (db: Database.Database) => T): Promise<T> {
  if (existsSync(to)) throw new Error(`${to} is already there: a copy never overwrites one.`);
  const part = `${to}.part`;
  await rm(part, { force: true });
  await (await open(part, 'wx', 0o600)).close();
  const db = new Database(from, { readonly: true });
  try {
    db.exec('BEGIN');
    const seen = look(db);
    await db.backup(part, { progress: () => PAGES_A_STEP });
    await synced(part);
    await rename(part, to);
    await synced(dirname(to));
    return seen;
  } finally {
    db.close();
    await rm(part, { force: true });
  }
}

async function synced(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
