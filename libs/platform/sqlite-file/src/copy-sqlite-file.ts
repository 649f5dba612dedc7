import { chmodSync, closeSync, existsSync, fsyncSync, openSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Database } from 'better-sqlite3';

/**
 * Writes a durable copy as at one moment while other processes go on writing. One read transaction, because the
 * page-by-page backup starts again at each commit of another process and under load would never end. Blocks the
 * calling process meanwhile. The copy holds no remains of deleted rows.
 *
 * @throws CopyRefused something is at `to` already
 */
export function copySqliteFile(db: Database, to: string): void {
  if (existsSync(to)) throw new CopyRefused(to);
  try {
    db.prepare('vacuum into ?').run(to);
    chmodSync(to, 0o600);
    sync(to);
    sync(dirname(to));
  } catch (error) {
    rmSync(to, { force: true });
    throw error;
  }
}

/** A copy never overwrites: what is there may be the only other copy. */
export class CopyRefused extends Error {
  readonly file: string;

  constructor(file: string) {
    super(`${file} exists already; a copy is written only where nothing is.`);
    this.name = 'CopyRefused';
    this.file = file;
  }
}

function sync(path: string): void {
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
