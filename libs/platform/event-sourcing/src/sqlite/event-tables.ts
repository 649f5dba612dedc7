/** Marks the file as a Throughline event store ("TLev"), so that no other database is mistaken for one. */
export const APPLICATION_ID = 0x544c6576;
/** Format of the file. A new one comes with the statements that lead there from each older format. */
export const FORMAT = 1;

/**
 * Streams have short numbers and events 16-byte ids: text keys of 36 characters at random halve the speed of appends.
 * There is no index on event ids, a repeated append is recognised at its stream and revision. AUTOINCREMENT, because a
 * position must never be used twice. The triggers stop a mistake; an intruder is found by the hash chain.
 */
export const EVENT_TABLES = `
  CREATE TABLE store (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    id TEXT NOT NULL CHECK (length(id) = 36)
  ) STRICT;

  CREATE TABLE streams (
    number INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
  ) STRICT;

  CREATE TABLE events (
    position INTEGER PRIMARY KEY AUTOINCREMENT,
    stream INTEGER NOT NULL REFERENCES streams (number),
    revision INTEGER NOT NULL,
    id BLOB NOT NULL CHECK (length(id) = 16),
    type TEXT NOT NULL,
    data TEXT NOT NULL,
    metadata TEXT NOT NULL
  ) STRICT;

  CREATE UNIQUE INDEX events_of_stream ON events (stream, revision);

  ${refuse('UPDATE', 'events', 'An event is never changed.')}
  ${refuse('DELETE', 'events', 'An event is never deleted.')}
  ${refuse('UPDATE', 'streams', 'A stream is never renamed.')}
  ${refuse('DELETE', 'streams', 'A stream is never deleted.')}
`;

function refuse(verb: 'UPDATE' | 'DELETE', table: string, words: string): string {
  const name = `${table}_refuse_${verb.toLowerCase()}`;
  return `CREATE TRIGGER ${name} BEFORE ${verb} ON ${table} BEGIN SELECT RAISE(ABORT, '${words}'); END;`;
}
