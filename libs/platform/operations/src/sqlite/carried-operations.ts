import { openSqliteFile, type SqliteFile } from '#platform/sqlite-file';
import type { Carried, CarriedRow, CarriedTable } from '#platform/keys';
import { OPERATIONS_SCHEMA } from './operations-schema.ts';

/** By their columns. A job in somebody’s hands is carried as one that waits; leases, and what was done under them, are not carried. What was filled in waits an hour, for one sign-in: nor is that. */
const PLAIN: Readonly<Record<string, readonly string[]>> = {
  process_places: ['process', 'position', 'event_id', 'began_at'],
  refusals: ['number', 'process', 'cause', 'reason', 'at'],
  parked_causes: ['number', 'process', 'subject', 'cause', 'stream', 'revision', 'code', 'tries', 'since'],
  let_go: ['number', 'process', 'cause', 'code', 'reason', 'at'],
  process_states: ['process', 'subject', 'version', 'state', 'wake_at'],
  process_requests: ['number', 'request', 'id'],
  outbox: ['number', 'id', 'letter', 'state', 'tries', 'code', 'due_at'],
  settings: ['name', 'value'],
  last_looked: ['person', 'list', 'at'],
  sessions: ['id', 'person', 'started_at', 'idle_ends_at', 'ends_at', 'kept'],
  job_parts: ['job', 'number', 'value'],
};
const JOB = [
  'number',
  'id',
  'kind',
  'owner',
  'about',
  'given',
  'asked_at',
  'expires_at',
  'state',
  'ended_at',
  'tries',
  'done',
];
const JOBS = [...JOB, 'of_all', 'parts', 'code'];
const DRAFT = ['id', 'owner', 'form', 'about', 'expires_at', 'revision', 'saved_at'];

const into = (table: string, columns: readonly string[]): string =>
  `insert into ${table} (${columns.join(', ')}) select ${columns.map((column) => `@${column}`).join(', ')} where true on conflict do nothing`;

const STEPS = `(select json_group_array(json_object('step', step, 'value', value))
  from (select step, value from draft_steps where draft = drafts.id order by step))`;
const CHILDREN = `(select json_group_array(child)
  from (select child from access_children c where c.place = e.place order by child))`;

const IS_NEW = 'where not exists (select 1 from access_entries where writer = @writer and number = @number)';
const PLACE = '(select place from access_entries where writer = @writer and number = @number)';

/** Tables that are part of others here. */
export const CARRIED_WITH_OTHERS = ['access_children', 'draft_steps'];
export const NOT_CARRIED = ['leases', 'filled_in'];

/** What the operations of a file hold. */
export function carriedInOperationsFile(file: string): Carried {
  const db = openSqliteFile(file, OPERATIONS_SCHEMA);
  const plain = Object.entries(PLAIN).map(([name, columns]) =>
    tableOf(db, name, `select ${columns.join(', ')} from ${name}`, [into(name, columns)]),
  );
  return {
    tables: [
      ...plain.filter(({ name }) => name !== 'job_parts'),
      tableOf(
        db,
        'jobs',
        `select ${JOBS.join(', ').replace('state', `iif(state = 'running', 'waiting', state) as state`)} from jobs`,
        [into('jobs', JOBS)],
      ),
      ...plain.filter(({ name }) => name === 'job_parts'),
      tableOf(db, 'drafts', `select ${DRAFT.join(', ')}, ${STEPS} as steps from drafts`, [
        into('drafts', DRAFT),
        `insert into draft_steps (draft, step, value)
         select @id, json_extract(value, '$.step'), json_extract(value, '$.value') from json_each(@steps)
         where true on conflict do nothing`,
      ]),
      tableOf(
        db,
        'access_entries',
        `select writer, number, entry, hash, ${CHILDREN} as children from access_entries e order by place`,
        [
          `insert into access_entries (writer, number, entry, hash) select @writer, @number, @entry, @hash ${IS_NEW}`,
          `insert into access_children (child, place) select value, ${PLACE} from json_each(@children)
         where true on conflict do nothing`,
        ],
      ),
    ],
    taken: async () => undefined,
    close: async () => void db.close(),
  };
}

function tableOf(db: SqliteFile, name: string, select: string, inserts: readonly string[]): CarriedTable {
  const statements = inserts.map((sql) => db.prepare<[CarriedRow]>(sql));
  return {
    name,
    rows: () => db.prepare<[], CarriedRow>(select).iterate(),
    take: async (rows) =>
      db.transaction(() => rows.forEach((row) => statements.forEach((each) => each.run(row)))).immediate(),
  };
}
