import { randomUUID } from 'node:crypto';
import Database from 'better-sqlite3';
import { ownFile } from '#platform/sqlite-file';
import { APPLICATION_ID, EVENT_TABLES, FORMAT } from './event-tables.ts';
import { sqliteCode } from './sqlite-code.ts';

/** A lock on the file is waited for this long with the event loop stopped; beyond it appends wait asynchronously. */
const BLOCKING_WAIT_MS = 50;
/** Opening may meet another process that recovers or closes the file; there is nothing else to do meanwhile. */
const OPENING_WAIT_MS = 10_000;
const WAL_LIMIT_BYTES = 16 * 1024 * 1024;

/** The file is there and is not one that this program can use. */
export class UnusableEventFile extends Error {
  constructor(file: string, why: string) {
    super(`${file} cannot be used as the event store: ${why}.`);
    this.name = 'UnusableEventFile';
  }
}

/**
 * Opens the file, made for its owner alone if it is not there, so that a COMMIT that returned is on the disk. A file that
 * is not ours is left as it is.
 * @throws UnusableEventFile another program's file, another format, or a file system that a WAL cannot live on
 */
export function openEventFile(file: string): Database.Database {
  ownFile(file);
  const db = new Database(file, { timeout: OPENING_WAIT_MS });
  try {
    layOnce(db, file);
    const mode = db.pragma('journal_mode = WAL', { simple: true });
    if (mode !== 'wal') throw new UnusableEventFile(file, `its journal mode stays ${String(mode)}`);
    db.pragma('synchronous = FULL');
    db.pragma('fullfsync = ON'); // on macOS a plain fsync stops at the drive's own cache
    db.pragma(`journal_size_limit = ${WAL_LIMIT_BYTES}`);
    db.pragma('temp_store = MEMORY'); // what a savepoint may have to take back stays out of the disk
    db.pragma('recursive_triggers = ON'); // without it INSERT OR REPLACE deletes past the triggers
    db.pragma(`busy_timeout = ${BLOCKING_WAIT_MS}`);
    return db;
  } catch (error) {
    db.close();
    throw sqliteCode(error) === 'SQLITE_NOTADB' ? new UnusableEventFile(file, 'it is not an SQLite database') : error;
  }
}

export const storeIdIn = (db: Database.Database): string =>
  db.prepare<[], string>('SELECT id FROM store WHERE only = 1').pluck().get()!;

/** A restored copy is another store: positions of the original are refused from here on. Answers the new id. */
export function giveNewStoreId(file: string): string {
  const db = openEventFile(file);
  try {
    const id = randomUUID();
    db.prepare('UPDATE store SET id = ? WHERE only = 1').run(id);
    return id;
  } finally {
    db.close();
  }
}

/** Two processes may open a new file at once: only under the write lock is it sure that the file is still empty. */
export function layOnce(db: Database.Database, file: string): void {
  if (isEmpty(db)) db.transaction(() => isEmpty(db) && layTables(db)).immediate();
  if (db.pragma('application_id', { simple: true }) !== APPLICATION_ID)
    throw new UnusableEventFile(file, 'it is a database of something else');
  const format = db.pragma('user_version', { simple: true });
  if (format !== FORMAT)
    throw new UnusableEventFile(file, `it has format ${String(format)}, this version of Throughline reads ${FORMAT}`);
}

const isEmpty = (db: Database.Database): boolean =>
  db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() === 0;

function layTables(db: Database.Database): void {
  db.exec(EVENT_TABLES);
  db.prepare('INSERT INTO store (only, id) VALUES (1, ?)').run(randomUUID());
  db.pragma(`application_id = ${APPLICATION_ID}`);
  db.pragma(`user_version = ${FORMAT}`);
}
