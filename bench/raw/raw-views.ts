import Database from 'better-sqlite3';
import type { RecordedEvent } from '#platform/event-sourcing';
import type { View } from '#platform/read-models';

type Row = [
  position: number,
  id: string,
  type: string,
  data: string,
  metadata: string,
  stream: string,
  revision: number,
];

const PAGE = 500;
const POSITIONS = '00000000-0000-4000-8000-000000000001.';

/** An event without a look at what is in it. */
function parsed([position, id, type, data, metadata, stream, revision]: Row): RecordedEvent {
  const envelope = JSON.parse(metadata) as RecordedEvent['metadata'];
  const { schemaVersion, effectiveOn, recordedAt, about, sealed } = envelope;
  const at = (field: string) => ({ stream, eventId: id, field });
  return {
    ...{ id, type, stream, revision, schemaVersion, effectiveOn, recordedAt, about, metadata: envelope },
    position: (POSITIONS + String(position).padStart(20, '0')) as RecordedEvent['position'],
    data: JSON.parse(data) as RecordedEvent['data'],
    sealed: Object.fromEntries(Object.entries(sealed).map(([name, value]) => [name, { ...value, at: at(name) }])),
  };
}

type Document = Readonly<Record<string, unknown>>;

function tableFor(database: Database.Database, { collection: { view, fields, indexes = [] } }: View) {
  const table = `raw_${view.replaceAll('-', '_')}`;
  const scalars = Object.keys(fields).filter((field) => fields[field] !== 'strings');
  const columns = ['document TEXT NOT NULL', ...scalars.map((field) => `f_${field} NOT NULL`)];
  database.exec(`CREATE TABLE ${table} (id TEXT PRIMARY KEY, ${columns.join(', ')})`);
  for (const [i, names] of [...scalars.map((field) => [field]), ...indexes].entries())
    database.exec(`CREATE INDEX ${table}_${i} ON ${table} (${names.map((name) => `f_${name}`).join(', ')}, id)`);
  const put = database.prepare(
    `INSERT INTO ${table} VALUES (?, ?${', ?'.repeat(scalars.length)}) ON CONFLICT (id) DO UPDATE SET
     ${['document', ...scalars.map((field) => `f_${field}`)].map((name) => `${name} = excluded.${name}`).join(', ')}`,
  );
  const bound = (value: unknown) => (typeof value === 'boolean' ? Number(value) : value);
  return {
    get: database.prepare<[string], string>(`SELECT document FROM ${table} WHERE id = ?`).pluck(),
    put: (id: string, document: Document) =>
      put.run(id, JSON.stringify(document), ...scalars.map((field) => bound(document[field]))),
    remove: database.prepare(`DELETE FROM ${table} WHERE id = ?`),
  };
}

/**
 * The least that keeping these views can take: the same documents in the same tables with their indexes, one transaction
 * and one checkpoint for 500 events, and no promise besides: nothing is checked, nothing parked, nothing asked twice.
 */
export function rawViews(eventsFile: string, viewsFile: string, views: readonly View[]): void {
  const source = new Database(eventsFile, { readonly: true });
  const database = new Database(viewsFile);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = NORMAL');
  database.exec('CREATE TABLE checkpoint (position INTEGER)');
  const tables = views.map((view) => ({ view, ...tableFor(database, view) }));
  const checkpoint = database.prepare('INSERT INTO checkpoint VALUES (?)');
  const page = source
    .prepare<[number], Row>(
      `SELECT position, lower(hex(events.id)), type, data, metadata, streams.name, revision FROM events
       JOIN streams ON streams.number = events.stream WHERE position > ? ORDER BY position LIMIT ${PAGE}`,
    )
    .raw();
  const apply = database.transaction((events: readonly RecordedEvent[], to: number) => {
    for (const { view, get, put, remove } of tables) {
      const documents = new Map<string, unknown>();
      for (const event of events)
        if (view.types.includes(event.type))
          for (const id of view.documents(event)) {
            const text = documents.has(id) ? undefined : get.get(id);
            documents.set(id, view.fold(text === undefined ? documents.get(id) : JSON.parse(text), event, id));
          }
      for (const [id, document] of documents)
        if (document === undefined) remove.run(id);
        else put(id, document as Document);
    }
    checkpoint.run(to);
  });
  for (let after = 0; ;) {
    const rows = page.all(after);
    if (rows.length === 0) break;
    after = rows.at(-1)![0];
    apply.immediate(rows.map(parsed), after);
  }
  database.close();
  source.close();
}
