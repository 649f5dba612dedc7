import { accessSync, constants, statSync } from 'node:fs';
import Database from 'better-sqlite3';

/** What is wrong with a file by itself. */
export type FileFault = Readonly<{ state: 'missing' | 'empty' } | { state: 'closed' | 'damaged'; why: string }>;

const OPENING_WAIT_MS = 10_000;

/** How much of each file is read: every page, about a second of processor time a gigabyte, with its indexes half more. */
export type Reading = 'the first page' | 'every page' | 'every page and index';

const CHECK = {
  'the first page': 'schema_version',
  'every page': 'quick_check(1)',
  'every page and index': 'integrity_check(1)',
} as const satisfies Record<Reading, string>;

/** Opens a file that must be there, and makes nothing. */
export function lookAtFile(file: string, reading: Reading): Database.Database | FileFault {
  const fault = faultOutside(file);
  if (fault) return fault;
  let db: Database.Database | undefined;
  try {
    db = new Database(file, { fileMustExist: true, timeout: OPENING_WAIT_MS });
    // A file that was cut is shorter than its first page says: found here without reading the rest.
    const found = db.pragma(CHECK[reading], { simple: true });
    if (reading === 'the first page' || found === 'ok') return db;
    db.close();
    return { state: 'damaged', why: String(found).replaceAll(/\s*\n\s*/g, ' ') };
  } catch (error) {
    db?.close();
    return sqliteFault(error);
  }
}

/** @throws the error itself, when it tells nothing of the file */
export function sqliteFault(error: unknown): FileFault {
  const { code = '', message } = error as { code?: string; message: string };
  if (/^SQLITE_(CANTOPEN|READONLY|PERM|AUTH|IOERR)/.test(code)) return { state: 'closed', why: code };
  if (/^SQLITE_(CORRUPT|NOTADB|ERROR)/.test(code)) return { state: 'damaged', why: message };
  throw error;
}

export const isFault = (found: Database.Database | FileFault): found is FileFault => 'state' in found;

function faultOutside(file: string): FileFault | null {
  try {
    const { size } = statSync(file);
    accessSync(file, constants.R_OK | constants.W_OK);
    return size === 0 ? { state: 'empty' } : null;
  } catch (error) {
    const { code = '' } = error as { code?: string };
    return code === 'ENOENT' ? { state: 'missing' } : { state: 'closed', why: code };
  }
}
