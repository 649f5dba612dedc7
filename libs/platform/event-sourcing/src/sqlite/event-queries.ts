/**
 * Every statement of the adapter that touches events. Their plans are tested: none may scan a table. Ids come out as
 * hexadecimal digits: to make a Buffer of each costs more than all else in a row.
 */
export const EVENT_QUERIES = {
  /** (name) → number */
  streamNumber: 'SELECT number FROM streams WHERE name = ?',
  /** (name) */
  addStream: 'INSERT INTO streams (name) VALUES (?)',
  /** (stream) → revision of its last event */
  lastRevision: 'SELECT max(revision) FROM events WHERE stream = ?',
  /** (stream, revision, id, type, data, metadata) */
  addEvent: 'INSERT INTO events (stream, revision, id, type, data, metadata) VALUES (?, ?, ?, ?, ?, ?)',
  /** (stream, first revision, last revision) → id, position */
  idsAt: 'SELECT lower(hex(id)), position FROM events WHERE stream = ? AND revision BETWEEN ? AND ? ORDER BY revision',
  /** (stream, first revision, at most) → an event row without the stream's name */
  streamPage:
    'SELECT position, revision, lower(hex(id)), type, data, metadata FROM events WHERE stream = ? AND revision >= ? ORDER BY revision LIMIT ?',
  /** (after, up to, at most) → an event row. A left join: an event whose stream is gone must not vanish with it. */
  page: `SELECT position, revision, lower(hex(events.id)), type, data, metadata, streams.name
    FROM events LEFT JOIN streams ON streams.number = events.stream
    WHERE position > ? AND position <= ? ORDER BY position LIMIT ?`,
  /** () → the last position */
  head: 'SELECT max(position) FROM events',
} as const;
