import type { Database } from 'better-sqlite3';
import type { Collection, FieldKind } from '../port/collection.ts';
import type { FieldValue, Upsert } from '../port/view-store.ts';
import type { Prepared } from './prepared.ts';

type Build = Readonly<{ view: string; version: number; generation: number }>;

/** View names hold no underscore, so no two builds share a table. */
export const tableOf = ({ view, version, generation }: Build): string =>
  `view_${view.replaceAll('-', '_')}_${version}_${generation}`;

export const columnOf = (field: string): string => (field === 'id' ? 'id' : `f_${field}`);

const TYPES: Record<Exclude<FieldKind, 'strings'>, string> = {
  ...{ string: 'TEXT', date: 'TEXT', instant: 'TEXT' },
  ...{ integer: 'INTEGER', boolean: 'INTEGER' },
};

const fieldsOf = ({ fields }: Collection) => ({
  scalars: Object.keys(fields).filter((field) => fields[field] !== 'strings'),
  strings: Object.keys(fields).filter((field) => fields[field] === 'strings'),
});

/**
 * A document is one JSON text, with its declared fields in columns beside it: generated columns would have SQLite parse
 * the text anew for each of them; before it, since what stands behind a long text is found only by going through it. Each is indexed with the id, which settles ties. Arrays are laid out in a table beside,
 * for `has`.
 */
export function createTable(database: Database, collection: Collection, generation: number): void {
  const table = tableOf({ ...collection, generation });
  const { scalars, strings } = fieldsOf(collection);
  const columns = scalars.map(
    (field) => `${columnOf(field)} ${TYPES[collection.fields[field] as keyof typeof TYPES]} NOT NULL`,
  );
  database.exec(
    `CREATE TABLE ${table} (${['id TEXT PRIMARY KEY', ...columns, 'position TEXT NOT NULL', 'document TEXT NOT NULL'].join(', ')})`,
  );
  const indexes = [...scalars.map((field) => [field]), ...(collection.indexes ?? [])];
  for (const [i, fields] of indexes.entries())
    database.exec(`CREATE INDEX ${table}_${i} ON ${table} (${[...fields, 'id'].map(columnOf).join(', ')})`);
  if (strings.length === 0) return;
  database.exec(
    `CREATE TABLE ${table}_has (field TEXT, value TEXT, id TEXT, PRIMARY KEY (field, value, id)) WITHOUT ROWID;
     CREATE INDEX ${table}_has_id ON ${table}_has (id)`,
  );
}

export function dropTable(prepared: Prepared, build: Build): void {
  const table = tableOf(build);
  prepared.forget(table);
  prepared.database.exec(`DROP TABLE IF EXISTS ${table}; DROP TABLE IF EXISTS ${table}_has`);
}

/** What writes the documents of one build, one at a time. */
export function documentWriter(prepared: Prepared, collection: Collection, generation: number) {
  const table = tableOf({ ...collection, generation });
  const { scalars, strings } = fieldsOf(collection);
  const columns = ['position', 'document', ...scalars.map(columnOf)];
  const put = prepared.rows(
    `INSERT INTO ${table} (id, ${columns.join(', ')}) VALUES (?${', ?'.repeat(columns.length)})
     ON CONFLICT (id) DO UPDATE SET ${columns.map((column) => `${column} = excluded.${column}`).join(', ')}`,
  );
  const remove = prepared.rows(`DELETE FROM ${table} WHERE id = ?`);
  const has = strings.length > 0 && {
    forget: prepared.rows(`DELETE FROM ${table}_has WHERE id = ?`),
    add: prepared.rows(`INSERT OR IGNORE INTO ${table}_has VALUES (?, ?, ?)`),
  };
  return {
    put({ id, text, position, fields }: Upsert): void {
      put.run(id, position, text, ...scalars.map((field) => bound(fields[field]!)));
      if (!has) return;
      has.forget.run(id);
      for (const field of strings)
        for (const value of fields[field] as readonly string[]) has.add.run(field, value, id);
    },
    remove(id: string): void {
      remove.run(id);
      if (has) has.forget.run(id);
    },
  };
}

const bound = (value: FieldValue): FieldValue | number => (typeof value === 'boolean' ? Number(value) : value);
