import { existsSync, mkdirSync } from 'node:fs';
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

/** The lock's own files, left behind by every owner; they mean nothing. */
export const isLockFile = (name: string): boolean => name.startsWith(LOCK);

const LOCK = 'owner.lock';
/** Longer than a look by `isOwned` lasts: whoever looks must not keep a server from starting. */
const PATIENCE_MS = 250;

/** Held here, so that a lock lasts though its owner forgot what it was given: a collected database unlocks its file. */
const held = new Set<Database.Database>();

/**
 * Takes a data folder for this process alone. The lock is the operating system's lock on a file, held through SQLite, so
 * it ends with the process however the process ends; a file left behind means nothing.
 * @throws DataFolderOwned
 */
export function ownDataFolder(path: string): OwnedFolder {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  const lock = new Database(join(path, LOCK), { timeout: PATIENCE_MS });
  try {
    lock.pragma('locking_mode = EXCLUSIVE');
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (isBusy(error)) throw new DataFolderOwned(path);
    throw error;
  }
  held.add(lock);
  const release = () => {
    held.delete(lock);
    lock.close();
  };
  return { path, release };
}

/** Whether a process owns the folder at this moment, without taking it. */
export function isOwned(path: string): boolean {
  if (!existsSync(join(path, LOCK))) return false;
  const lock = new Database(join(path, LOCK), { timeout: 0 });
  try {
    lock.prepare('SELECT count(*) FROM sqlite_schema').get();
    return false;
  } catch (error) {
    if (isBusy(error)) return true;
    throw error;
  } finally {
    lock.close();
  }
}

const isBusy = (error: unknown): boolean => (error as { code?: string }).code?.startsWith('SQLITE_BUSY') ?? false;
