import Database from 'better-sqlite3';
import { migrate } from './migrate.ts';
import { ownFile } from './own-file.ts';

export type SqliteFile = Database.Database;

/**
 * Opens a store's file, made 0600 if it is not there, so that what is committed survives a power cut (WAL with
 * synchronous=FULL), what is deleted is overwritten (secure_delete) and several processes may write in turn.
 * Writers use BEGIN IMMEDIATE (`transaction(...).immediate`): a read that turns into a write cannot be waited for.
 *
 * @param schema SQL steps, in order; each runs once in the life of the file
 */
export function openSqliteFile(file: string, schema: readonly string[], busyTimeoutMs = 5_000): SqliteFile {
  ownFile(file);
  const db = new Database(file, { timeout: busyTimeoutMs });
  try {
    db.pragma('secure_delete = ON');
    // Sorting and vacuuming must not spill into a file outside the data folder.
    db.pragma('temp_store = MEMORY');
    db.pragma('trusted_schema = OFF');
    db.pragma('foreign_keys = ON');
    const mode = db.pragma('journal_mode = WAL', { simple: true });
    if (mode !== 'wal') throw new Error(`${file} cannot be kept durably: its journal mode stays "${String(mode)}".`);
    db.pragma('synchronous = FULL');
    migrate(db, schema);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}
