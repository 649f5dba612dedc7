import {
  existsSync,
  mkdirSync,
  openSync,
  closeSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
  cpSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';

export type FileName = 'events' | 'keys' | 'operations' | 'views';

/** Where the folders of one store are kept: as it stopped, as a crash left it, as it was earlier, and another store's. */
export type Copies = Readonly<{ stopped: string; crashed: string; earlier: string; other: string }>;

const named = (folder: string, file: FileName) => join(folder, `${file}.sqlite`);
const PARTS = ['', '-wal', '-shm'];

export function remove(folder: string, file: FileName): void {
  for (const part of PARTS) rmSync(named(folder, file) + part, { force: true });
}

export const empty = (folder: string, file: FileName): void => {
  remove(folder, file);
  writeFileSync(named(folder, file), '');
};

/** Its second half is gone, as after a copy that was cut off. */
export const cut = (folder: string, file: FileName): void =>
  truncateSync(named(folder, file), Math.floor(statSync(named(folder, file)).size / 2));

export const cutByOnePage = (folder: string, file: FileName): void =>
  truncateSync(named(folder, file), statSync(named(folder, file)).size - 4096);

/** A page in its middle holds zeros, as after a bad sector. */
export function zeroAPage(folder: string, file: FileName): void {
  const path = named(folder, file);
  const descriptor = openSync(path, 'r+');
  try {
    writeSync(descriptor, Buffer.alloc(4096), 0, 4096, Math.floor(statSync(path).size / 4096 / 2) * 4096);
  } finally {
    closeSync(descriptor);
  }
}

export const overwriteWithText = (folder: string, file: FileName): void => {
  remove(folder, file);
  writeFileSync(named(folder, file), 'This was a database once.\n'.repeat(400));
};

/** As somebody puts back one file from elsewhere: what its log still held goes with it. */
export function replaceFrom(from: string, folder: string, file: FileName): void {
  remove(folder, file);
  for (const part of PARTS)
    if (existsSync(named(from, file) + part)) cpSync(named(from, file) + part, named(folder, file) + part);
}

export const removeLog = (folder: string, file: FileName): void => {
  for (const part of ['-wal', '-shm']) rmSync(named(folder, file) + part, { force: true });
};

/** What no user can open, the administrator of the machine included. */
export function putAFolderInItsPlace(folder: string, file: FileName): void {
  remove(folder, file);
  mkdirSync(named(folder, file));
}

/** As a bad disk or a hand does it; the log of the file goes with it. */
export function loseKeysOf(folder: string, subject: string): void {
  const db = new Database(named(folder, 'keys'));
  db.exec('drop trigger a_key_is_never_deleted');
  db.prepare('delete from keys where subject = ?').run(subject);
  db.close();
}

export const sizeOfLog = (folder: string, file: FileName): number =>
  statSync(`${named(folder, file)}-wal`, { throwIfNoEntry: false })?.size ?? 0;

export const bytesOf = (folder: string, file: FileName): Buffer => readFileSync(named(folder, file));

/** The names in a folder and how long each file is, without what SQLite keeps beside an open file. */
export const listing = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => !/-wal$|-shm$|^owner\.lock/.test(name))
    .map((name) => `${name} ${statSync(join(folder, name)).size}`)
    .sort();
