import { randomUUID } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { growthReader, tellBelonging, type Belonging } from './belonging.ts';
import { furthest, type Marks, type Member } from './member.ts';

/** Here from before the first file of a new set is made until each knows of the others: nothing is served meanwhile. */
const UNFINISHED = 'store-unfinished';

export const isBeingLaid = (folder: string): boolean => existsSync(join(folder, UNFINISHED));

/** Says that files are about to be made here. Durable when it returns. */
export function beginLaying(folder: string): void {
  writeFileSync(join(folder, UNFINISHED), '', { mode: 0o600, flush: true });
  syncFolder(folder);
}

/**
 * Tells each file which set it is of, and how far the others have grown. Durable when it returns.
 * @param belonging what is known of the set; a new identity otherwise
 */
export function laySet(
  folder: string,
  members: readonly Member[],
  belonging: Pick<Belonging, 'mode'> & Partial<Pick<Belonging, 'set' | 'settled'>>,
): Belonging {
  const marks = marksOf(members);
  const told = { set: randomUUID(), settled: null, ...belonging, marks };
  for (const { file } of members) withFile(file, (db) => tellBelonging(db, told));
  rmSync(join(folder, UNFINISHED), { force: true });
  syncFolder(folder);
  return told;
}

const marksOf = (members: readonly Member[]): Marks =>
  furthest(members.map((member) => withFile(member.file, (db) => growthReader(db, member)())));

function withFile<T>(file: string, work: (db: Database.Database) => T): T {
  const db = new Database(file, { fileMustExist: true, timeout: 10_000 });
  try {
    db.pragma('synchronous = FULL');
    return work(db);
  } finally {
    db.close();
  }
}

function syncFolder(folder: string): void {
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
