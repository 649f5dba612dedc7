import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';

/** Another process owns the folder. */
export class DataFolderOwned extends Error {
  readonly folder: string;
  constructor(folder: string) {
    super(
      `DATA_DIR ${folder} is in use by a running server. Stop that server first, or give this one a folder of its own.`,
    );
    this.folder = folder;
    this.name = 'DataFolderOwned';
  }
}

export type OwnedFolder = Readonly<{ path: string; release: () => void }>;

/**
 * Takes a data folder for this process alone. The lock is the operating system's lock on a file, held through SQLite, so
 * it ends with the process however the process ends; a file left behind means nothing.
 * @throws DataFolderOwned
 */
export function ownDataFolder(path: string): OwnedFolder {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  const lock = new Database(join(path, 'owner.lock'), { timeout: 0 });
  try {
    lock.pragma('locking_mode = EXCLUSIVE');
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if ((error as { code?: string }).code?.startsWith('SQLITE_BUSY')) throw new DataFolderOwned(path);
    throw error;
  }
  return { path, release: () => void lock.close() };
}
