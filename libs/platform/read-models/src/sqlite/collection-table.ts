import type { Database } from 'better-sqlite3';
import type { Collection } from '../port/collection.ts';

type Build = Readonly<{ view: string; version: number; generation: number }>;

/** View names hold no underscore, so no two builds share a table. */
export const tableOf = ({ view, version, generation }: Build): string =>
  `view_${view.replaceAll('-', '_')}_${version}_${generation}`;

export const columnOf = (field: string): string => (field === 'id' ? 'id' : `f_${field}`);

const withStrings = (fields: Collection['fields']): string[] =>
  Object.keys(fields).filter((field) => fields[field] === 'strings');

/**
 * A document is one JSON text; declared fields are columns generated from it, so they cannot disagree with it. Each is
 * indexed with the id, which settles ties. Arrays are laid out in a table beside, for `has`.
 */
export function createTable(database: Database, collection: Collection, generation: number): void {
  const table = tableOf({ ...collection, generation });
  const scalars = Object.keys(collection.fields).filter((field) => collection.fields[field] !== 'strings');
  const columns = scalars.map((field) => `${columnOf(field)} AS (document ->> '$.${field}') VIRTUAL NOT NULL`);
  database.exec(
    `CREATE TABLE ${table} (${['id TEXT PRIMARY KEY', 'position TEXT NOT NULL', 'document TEXT NOT NULL', ...columns].join(', ')})`,
  );
  const indexes = [...scalars.map((field) => [field]), ...(collection.indexes ?? [])];
  for (const [i, fields] of indexes.entries())
    database.exec(`CREATE INDEX ${table}_${i} ON ${table} (${[...fields, 'id'].map(columnOf).join(', ')})`);
  if (withStrings(collection.fields).length === 0) return;
  database.exec(
    `CREATE TABLE ${table}_has (field TEXT, value TEXT, id TEXT, PRIMARY KEY (field, value, id)) WITHOUT ROWID;
     CREATE INDEX ${table}_has_id ON ${table}_has (id)`,
  );
}

export function dropTable(database: Database, build: Build): void {
  const table = tableOf(build);
  database.exec(`DROP TABLE IF EXISTS ${table}; DROP TABLE IF EXISTS ${table}_has`);
}

/** The statements that write one document, in order; named parameters id, position, document. */
export function writingStatements(collection: Collection, generation: number): { upsert: string[]; remove: string[] } {
  const table = tableOf({ ...collection, generation });
  const strings = withStrings(collection.fields);
  const forget = strings.length > 0 ? [`DELETE FROM ${table}_has WHERE id = @id`] : [];
  return {
    upsert: [
      `INSERT INTO ${table} (id, position, document) VALUES (@id, @position, @text)
       ON CONFLICT (id) DO UPDATE SET position = excluded.position, document = excluded.document`,
      ...forget,
      ...strings.map(
        (field) =>
          `INSERT OR IGNORE INTO ${table}_has SELECT '${field}', value, @id FROM json_each(@text, '$.${field}')`,
      ),
    ],
    remove: [`DELETE FROM ${table} WHERE id = @id`, ...forget],
  };
}
