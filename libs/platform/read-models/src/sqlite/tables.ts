import type { Database } from 'better-sqlite3';

/** Form of the file. One of another form is emptied: all that is in it is built again. */
const FORM = 2;

/** Beside these, each generation of a view has a table of its own: ./collection-table.ts. */
const TABLES = `
CREATE TABLE IF NOT EXISTS generation (
  generation INTEGER PRIMARY KEY AUTOINCREMENT,
  view TEXT NOT NULL,
  version INTEGER NOT NULL,
  declared TEXT NOT NULL,
  checkpoint TEXT,
  stop TEXT
) STRICT;
CREATE INDEX IF NOT EXISTS generation_of_view ON generation (view, version);
CREATE TABLE IF NOT EXISTS live (
  view TEXT NOT NULL,
  version INTEGER NOT NULL,
  generation INTEGER NOT NULL UNIQUE,
  PRIMARY KEY (view, version)
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS queued_event (
  generation INTEGER NOT NULL,
  document TEXT NOT NULL,
  position TEXT NOT NULL,
  event_id TEXT NOT NULL,
  code TEXT,
  PRIMARY KEY (generation, document, position)
) STRICT, WITHOUT ROWID;
DROP TABLE IF EXISTS request;
CREATE TABLE IF NOT EXISTS waiting_request (
  kind TEXT NOT NULL,
  view TEXT NOT NULL,
  id TEXT NOT NULL,
  PRIMARY KEY (kind, view)
) STRICT, WITHOUT ROWID;`;

/** Where it keeps positions of events that views have passed. */
export const VIEW_CHECKPOINTS_KEPT = {
  position: "json_extract(checkpoint, '$.position')",
  eventId: "json_extract(checkpoint, '$.eventId')",
  from: 'generation WHERE checkpoint IS NOT NULL',
} as const;

/**
 * Not the durability of the events: what a power cut takes back, documents and checkpoint alike, is read again. A busy
 * file is waited for, since the ops verbs and a rebuilding thread write to it too.
 */
export function prepare(database: Database): void {
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = NORMAL');
  database.pragma('busy_timeout = 10000');
  database.pragma('journal_size_limit = 67108864');
  // What a transaction may have to take back stays out of the disk.
  database.pragma('temp_store = MEMORY');
  database
    .transaction(() => {
      if (database.pragma('user_version', { simple: true }) !== FORM) empty(database);
      database.exec(TABLES);
      database.pragma(`user_version = ${FORM}`);
    })
    .immediate();
}

function empty(database: Database): void {
  const tables = database
    .prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`)
    .pluck()
    .all();
  for (const table of tables) database.exec(`DROP TABLE "${table}"`);
}
