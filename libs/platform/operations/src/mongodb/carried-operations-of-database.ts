import { type Document } from 'mongodb';
import { insertUntilKnown, type EngineCollection, type MongoEngine, type Row } from '#platform/mongo-engine';
import { canonical } from '#platform/event-sourcing';
import type { Carried, CarriedRow, CarriedTable } from '#platform/keys';
import type { AccessEntry } from '../port/access-journal.ts';
import { JOBS } from './mongo-jobs.ts';
import { LETTERS } from './mongo-outbox.ts';
import { operationsCollections, type OperationsCollections } from './operations-collections.ts';
import { TOLD } from './process-collections.ts';

/** What a row of a file is here: by its columns, those that have another name, and the rest. */
type Shape = Readonly<{
  columns: Readonly<Record<string, string>>;
  /** Of what is made of columns. */
  toDocument?: (row: CarriedRow) => Document;
  toRow?: (document: Document) => CarriedRow;
}>;

const named = (...columns: readonly string[]) => Object.fromEntries(columns.map((column) => [column, column]));
const ids =
  (...columns: readonly string[]) =>
  (row: CarriedRow) => ({ _id: columns.map((column) => row[column]).join(' ') });

const SHAPES: Readonly<Record<string, Shape>> = {
  process_places: {
    columns: { process: '_id', ...named('position'), event_id: 'eventId', began_at: 'beganAt' },
    toDocument: () => ({ fence: 0, moves: 0 }),
  },
  refusals: {
    columns: named('number', 'process', 'cause', 'reason', 'at'),
    toDocument: ids('process', 'cause', 'reason'),
  },
  parked_causes: {
    columns: named('number', 'process', 'subject', 'cause', 'code', 'tries', 'since'),
    toDocument: ({ stream, revision, ...row }) => ({
      ...ids('process', 'cause')(row),
      event: stream === null ? null : { stream, revision },
    }),
    toRow: ({ event }) => ({
      stream: (event as { stream: string } | null)?.stream ?? null,
      revision: (event as { revision: number } | null)?.revision ?? null,
    }),
  },
  let_go: {
    columns: named('number', 'process', 'cause', 'code', 'reason', 'at'),
    toDocument: ids('number'),
  },
  process_states: {
    columns: { ...named('process', 'subject', 'version', 'state'), wake_at: 'wakeAt' },
    toDocument: ids('process', 'subject'),
  },
  process_requests: { columns: { ...named('number', 'id'), request: '_id' } },
  outbox: { columns: { ...named('number', 'letter', 'state', 'tries', 'code'), id: '_id', due_at: 'dueAt' } },
  settings: { columns: { ...named('value'), name: '_id' } },
  last_looked: {
    columns: named('at'),
    toDocument: ids('person', 'list'),
    toRow: ({ _id }) => {
      const [person, list] = (_id as string).split(' ') as [string, string];
      return { person, list };
    },
  },
  sessions: {
    columns: {
      ...{ id: '_id', ...named('person', 'kept') },
      ...{ started_at: 'startedAt', idle_ends_at: 'idleEndsAt', ends_at: 'endsAt' },
    },
  },
  jobs: {
    columns: {
      ...{
        id: '_id',
        ...named('number', 'kind', 'owner', 'about', 'given', 'state', 'tries', 'done', 'parts', 'code'),
      },
      ...{ asked_at: 'askedAt', expires_at: 'expiresAt', ended_at: 'endedAt', of_all: 'of' },
    },
    toDocument: () => ({ fence: 0 }),
    toRow: ({ state }) => ({ state: state === 'running' ? 'waiting' : (state as string) }),
  },
  job_parts: { columns: named('job', 'number', 'value'), toDocument: ids('job', 'number') },
  drafts: {
    columns: {
      ...{ id: '_id', ...named('owner', 'form', 'about', 'revision') },
      ...{ expires_at: 'expiresAt', saved_at: 'savedAt' },
    },
    toDocument: ({ steps }) => ({ steps: JSON.parse(steps as string) as object }),
    toRow: ({ steps }) => ({
      steps: JSON.stringify((steps as { step: string }[]).toSorted((a, b) => (a.step < b.step ? -1 : 1))),
    }),
  },
  access_entries: {
    columns: named('writer', 'number', 'entry', 'hash'),
    toDocument: (row) => ({ ...ids('writer', 'number')(row), ...foundBy(row) }),
    toRow: ({ children }) => ({ children: JSON.stringify((children as string[]).toSorted()) }),
  },
};

/** Whoever altered an entry, the chain names it; it keeps nobody from the others. */
function foundBy({ entry, children }: CarriedRow): Document {
  const { at = '', outcome, left, reasonKind } = readable(entry as string);
  return {
    ...{ at, children: JSON.parse(children as string) as string[] },
    ...(left && { takenOut: true }),
    ...(outcome === 'asked-why' && { askedWhy: true }),
    ...(outcome === 'tried' && { tried: true }),
    ...(reasonKind !== undefined && { reasonKind }),
  };
}

function readable(entry: string): Partial<AccessEntry> {
  try {
    return JSON.parse(entry) as AccessEntry;
  } catch {
    return {};
  }
}

const collectionsOf = ({ processes, ...rows }: OperationsCollections): Readonly<Record<string, unknown>> => ({
  ...{ process_places: processes.places, refusals: processes.refusals, parked_causes: processes.parked },
  ...{ let_go: processes.letGo, process_states: processes.states, process_requests: processes.requests },
  ...{ outbox: rows.outbox, settings: rows.settings, last_looked: rows.looks, sessions: rows.sessions },
  ...{ jobs: rows.jobs, job_parts: rows.jobParts, drafts: rows.drafts, access_entries: rows.accesses },
});

const SERIES = {
  refusals: TOLD,
  parked_causes: TOLD,
  let_go: TOLD,
  process_requests: TOLD,
  outbox: LETTERS,
  jobs: JOBS,
};

/** The operations of a database, as `carriedInOperationsFile` has those of a file. */
export async function carriedInOperationsOf(engine: MongoEngine): Promise<Carried> {
  const rows = collectionsOf(await operationsCollections(engine)) as Readonly<Record<string, EngineCollection<Row>>>;
  return {
    tables: Object.entries(SHAPES).map(([name, shape]) => tableOf(name, rows[name]!, shape)),
    taken: async () => {
      for (const [name, series] of Object.entries(SERIES)) {
        const [last] = (await rows[name]!.find({}, { sort: { number: -1 }, limit: 1 })) as readonly Document[];
        if (last) await engine.numbersAfter(series, last['number'] as number);
      }
    },
    close: async () => undefined,
  };
}

function tableOf(name: string, collection: EngineCollection<Row>, { columns, toDocument, toRow }: Shape): CarriedTable {
  const pairs = Object.entries(columns);
  const documentOf = (row: CarriedRow): Row => {
    const fields = Object.fromEntries(pairs.map(([column, field]) => [field, row[column]]));
    return { ...fields, ...toDocument?.(row) } as unknown as Row;
  };
  return {
    name,
    rows: async function* () {
      for await (const document of collection.each({}, name === 'access_entries' ? { sort: { at: 1 } } : {})) {
        const row = Object.fromEntries(
          pairs.map(([column, field]) => [column, (document[field] ?? null) as string | null]),
        );
        yield { ...row, ...toRow?.(document) };
      }
    },
    take: (taken) =>
      insertUntilKnown(collection, taken.map(documentOf), (there, ours) => canonical(there) === canonical(ours)),
  };
}
