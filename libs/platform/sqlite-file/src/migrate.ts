import type { Database } from 'better-sqlite3';

/** Brings a file's schema up to date: step n runs when user_version is below n, one process at a time. */
export function migrate(db: Database, steps: readonly string[]): void {
  if (versionOf(db) === steps.length) return;
  db.transaction(() => {
    const version = versionOf(db);
    if (version > steps.length) throw new NewerSchema(db.name, version, steps.length);
    for (const step of steps.slice(version)) db.exec(step);
    db.pragma(`user_version = ${steps.length}`);
  }).immediate();
}

const versionOf = (db: Database) => Number(db.pragma('user_version', { simple: true }));

/** The file was written by a later release; opening it with this one could lose what it does not know. */
export class NewerSchema extends Error {
  constructor(file: string, found: number, known: number) {
    super(`${file} has schema version ${found}; this release knows up to ${known}. Start the newer release.`);
    this.name = 'NewerSchema';
  }
}
