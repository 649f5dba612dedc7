import type { Database } from 'better-sqlite3';

export type RawEvent = Readonly<{ id: string; type: string; data: string; metadata: string }>;
export type RawAppend = Readonly<{ stream: number; from?: number; events: readonly RawEvent[] }>;

/** One table with the indexes that any event store needs; each call is one durable transaction. */
export function rawEventTable(database: Database): (appends: readonly RawAppend[]) => void {
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.exec(
    `CREATE TABLE events (position INTEGER PRIMARY KEY AUTOINCREMENT, stream INTEGER NOT NULL, revision INTEGER NOT NULL,
       id BLOB NOT NULL, type TEXT NOT NULL, data TEXT NOT NULL, metadata TEXT NOT NULL) STRICT;
     CREATE UNIQUE INDEX events_of_stream ON events (stream, revision)`,
  );
  const insert = database.prepare(
    'INSERT INTO events (stream, revision, id, type, data, metadata) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const idOf = (id: string) => Buffer.from(id.replaceAll('-', ''), 'hex');
  const write = database.transaction((appends: readonly RawAppend[]) => {
    for (const { stream, from = 0, events } of appends)
      for (const [i, { id, type, data, metadata }] of events.entries())
        insert.run(stream, from + i, idOf(id), type, data, metadata);
  });
  return (appends) => write.immediate(appends);
}
