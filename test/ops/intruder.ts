import Database from 'better-sqlite3';

export type Column = 'id' | 'type' | 'data' | 'metadata' | 'revision' | 'stream name';
export type StoredRow = Readonly<{ position: number; stream: string; number: number; revision: number; id: string }>;

const BYTES: Readonly<Record<Column, string>> = {
  id: 'id',
  type: 'CAST(type AS BLOB)',
  data: 'CAST(data AS BLOB)',
  metadata: 'CAST(metadata AS BLOB)',
  revision: 'revision',
  'stream name': '(SELECT CAST(name AS BLOB) FROM streams WHERE number = stream)',
};
const SET: Readonly<Record<Column, string>> = {
  id: 'UPDATE events SET id = @value WHERE position = @at',
  type: 'UPDATE events SET type = CAST(@value AS TEXT) WHERE position = @at',
  data: 'UPDATE events SET data = CAST(@value AS TEXT) WHERE position = @at',
  metadata: 'UPDATE events SET metadata = CAST(@value AS TEXT) WHERE position = @at',
  revision: 'UPDATE events SET revision = @value WHERE position = @at',
  'stream name':
    'UPDATE streams SET name = CAST(@value AS TEXT) WHERE number = (SELECT stream FROM events WHERE position = @at)',
};

/** Somebody who can write to the event file, and has taken the triggers and the unique index out of the way. */
export function intruderIn(file: string) {
  const db = new Database(file);
  db.defaultSafeIntegers(true);
  db.pragma('synchronous = OFF');
  const triggers = db.prepare(`SELECT name FROM sqlite_schema WHERE type = 'trigger'`).pluck().all() as string[];
  for (const name of triggers) db.exec(`DROP TRIGGER ${name}`);
  db.exec('DROP INDEX events_of_stream');

  const bytesOf = (column: Column, at: number): Buffer => {
    const value = db.prepare(`SELECT ${BYTES[column]} FROM events WHERE position = ?`).pluck().get(at);
    if (typeof value !== 'bigint') return value as Buffer;
    const eight = Buffer.alloc(8);
    eight.writeBigInt64BE(value);
    return eight;
  };
  const put = (column: Column, at: number, bytes: Buffer): void => {
    const value = column === 'revision' ? bytes.readBigInt64BE() : bytes;
    db.prepare(SET[column]).run({ value, at });
  };

  return {
    rows: (): readonly StoredRow[] =>
      db
        .prepare(
          `SELECT position, streams.name AS stream, stream AS number, revision, lower(hex(events.id)) AS id
           FROM events JOIN streams ON streams.number = stream ORDER BY position`,
        )
        .safeIntegers(false)
        .all() as StoredRow[],
    bytesOf,
    /** Changes one byte, lets `look` look, and puts it back. */
    async withByte<T>(column: Column, at: number, byte: number, mask: number, look: () => Promise<T>): Promise<T> {
      const before = bytesOf(column, at);
      const after = Buffer.from(before);
      after[byte]! ^= mask;
      put(column, at, after);
      try {
        return await look();
      } finally {
        put(column, at, before);
      }
    },
    /** Lets `look` look at what these statements leave, and takes them back. */
    async after<T>(statements: string, look: () => Promise<T>): Promise<T> {
      const copy = new Map(
        ['events', 'streams'].map((table) => [table, db.prepare(`SELECT * FROM ${table}`).raw().all() as unknown[][]]),
      );
      db.exec(statements);
      try {
        return await look();
      } finally {
        db.exec('PRAGMA foreign_keys = OFF; DELETE FROM events; DELETE FROM streams;');
        for (const [table, rows] of copy)
          for (const row of rows) db.prepare(`INSERT INTO ${table} VALUES (${row.map(() => '?').join(', ')})`).run(row);
      }
    },
    close: () => db.close(),
  };
}

export type Intruder = ReturnType<typeof intruderIn>;
