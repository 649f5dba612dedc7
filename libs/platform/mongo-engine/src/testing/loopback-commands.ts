import { isDeepStrictEqual } from 'node:util';
import type { Document } from 'mongodb';
import { compareValues, inOrderOf, valueAt } from './compare-values.ts';
import type { Index, LoopbackData, Work } from './loopback-data.ts';
import { duplicate } from './loopback-data.ts';
import { fits, namedBy } from './loopback-filters.ts';
import { throughPipeline } from './loopback-pipelines.ts';
import { LoopbackRefusal } from './loopback-refusal.ts';
import { updated } from './loopback-updates.ts';

/** What a command works on: the rows as its transaction sees them, and what belongs to no transaction. */
export type Given = Readonly<{ work: Work; data: LoopbackData; now: Date }>;
type Answer = (command: Document, table: string, given: Given) => Document;

const cursor = (rows: readonly Document[], table: string): Document => ({
  cursor: { id: 0n, ns: `loopback.${table}`, firstBatch: rows },
});

function found({ work, now }: Given, table: string, filter: Document): readonly Document[] {
  const id: unknown = filter['_id'];
  if (typeof id === 'string' || typeof id === 'number')
    return [work.byId(table, id)].filter((row) => row !== undefined && fits(row, filter, now)) as Document[];
  return work.rows(table).filter((row) => fits(row, filter, now));
}

function shown(row: Document, fields: Document | undefined): Document {
  if (!fields) return row;
  const named = Object.keys(fields).filter((field) => fields[field]);
  return Object.fromEntries(['_id', ...named].filter((field) => field in row).map((field) => [field, row[field]]));
}

/** Each of many writes in turn; one that is a duplicate is told by its place, and ends an ordered command. */
function each(
  writes: readonly Document[],
  ordered: boolean,
  write: (one: Document, index: number) => number,
): Document {
  let n = 0;
  const writeErrors: Document[] = [];
  for (const [index, one] of writes.entries()) {
    try {
      n += write(one, index);
    } catch (error) {
      if (!(error instanceof LoopbackRefusal) || error.code !== 11000) throw error;
      writeErrors.push({ index, code: error.code, errmsg: error.message, ...error.also });
      if (ordered) break;
    }
  }
  return writeErrors.length > 0 ? { n, writeErrors } : { n };
}

/** What changes nothing is not written, and so conflicts with nobody: as on a real server. */
function rewritten({ work }: Given, table: string, before: Document, after: Document): boolean {
  if (isDeepStrictEqual(before, after)) return false;
  work.write(table, before['_id'], after);
  return true;
}

function inserted({ work }: Given, table: string, row: Document): void {
  if (work.byId(table, row['_id'])) throw duplicate({ _id: 1 });
  work.write(table, row['_id'], row);
}

/** @returns the row as it is then, and whether it is new */
function changed(given: Given, table: string, filter: Document, update: Document, upsert: boolean, sort?: Document) {
  const fitting = found(given, table, filter);
  const [before] = sort ? fitting.toSorted(inOrderOf(sort as Record<string, number>)) : fitting;
  if (!before && !upsert) return null;
  if (!before && '$expr' in filter)
    throw new LoopbackRefusal(2, '$expr is not allowed in the query predicate for an upsert');
  const after = updated(before ?? namedBy(filter), update, !before, given.now);
  if (before) rewritten(given, table, before, after);
  else inserted(given, table, after);
  return { before, after };
}

const ANSWERS: Readonly<Record<string, Answer>> = {
  find: (command, table, given) => {
    const rows = found(given, table, (command['filter'] ?? {}) as Document);
    const sorted = command['sort'] ? rows.toSorted(inOrderOf(command['sort'] as Record<string, number>)) : rows;
    const page = command['limit'] ? sorted.slice(0, Number(command['limit'])) : sorted;
    return cursor(
      page.map((row) => shown(row, command['projection'] as Document | undefined)),
      table,
    );
  },
  aggregate: (command, table, { work, now }) =>
    cursor(throughPipeline(work.rows(table), command['pipeline'] as Document[], now), table),
  distinct: (command, table, given) => {
    const values = found(given, table, command['query'] as Document).map((row) =>
      valueAt(row, command['key'] as string),
    );
    return {
      values: values.filter((value, n) => values.findIndex((other) => compareValues(other, value) === 0) === n),
    };
  },
  insert: (command, table, given) =>
    each(command['documents'] as Document[], command['ordered'] !== false, (row) => {
      inserted(given, table, row);
      return 1;
    }),
  update: (command, table, given) => {
    const upserted: Document[] = [];
    let nModified = 0;
    const answer = each(
      command['updates'] as Document[],
      command['ordered'] !== false,
      ({ q, u, multi, upsert }, index) => {
        if (!multi) {
          const change = changed(given, table, q as Document, u as Document, upsert === true);
          if (change && !change.before) upserted.push({ index, _id: change.after['_id'] });
          if (change?.before && !isDeepStrictEqual(change.before, change.after)) nModified += 1;
          return change ? 1 : 0;
        }
        const rows = found(given, table, q as Document);
        for (const row of rows)
          if (rewritten(given, table, row, updated(row, u as Document, false, given.now))) nModified += 1;

        return rows.length;
      },
    );
    return { ...answer, nModified, ...(upserted.length > 0 && { upserted }) };
  },
  delete: (command, table, given) =>
    each(command['deletes'] as Document[], true, ({ q, limit }) => {
      const rows = found(given, table, q as Document).slice(0, limit === 1 ? 1 : undefined);
      for (const row of rows) given.work.write(table, row['_id'], null);
      return rows.length;
    }),
  findandmodify: (command, table, given) => {
    const change = changed(
      given,
      table,
      command['query'] as Document,
      command['update'] as Document,
      command['upsert'] === true,
      command['sort'] as Document | undefined,
    );
    const value = command['new'] ? change?.after : change?.before;
    return {
      value: value ?? null,
      lastErrorObject: { n: change ? 1 : 0, updatedExisting: change?.before !== undefined },
    };
  },
  create: (_, table, { data }) => {
    if (data.now.tables.has(table)) throw new LoopbackRefusal(48, 'Collection already exists');
    data.make(table);
    return {};
  },
  createindexes: (command, table, { data }) => {
    data.make(table);
    const kept = data.indexes.get(table) ?? [];
    const asked = command['indexes'] as Index[];
    const fresh = asked.filter(({ name }) => kept.every((index) => index.name !== name));
    data.indexes.set(table, [...kept, ...fresh]);
    return {};
  },
  listindexes: (_, table, { data }) => {
    if (!data.now.tables.has(table)) throw new LoopbackRefusal(26, 'ns does not exist');
    const first = { v: 2, key: { _id: 1 }, name: '_id_' };
    return cursor([first, ...(data.indexes.get(table) ?? []).map((index) => ({ v: 2, ...index }))], table);
  },
  listcollections: (command, _, { data, now }) => {
    const named = [...data.now.tables.keys()].map((name) => ({ name, type: 'collection' }));
    return cursor(
      named.filter((each) => fits(each, (command['filter'] ?? {}) as Document, now)),
      '$cmd.listCollections',
    );
  },
  drop: (_, table, { data }) => {
    data.drop(table);
    return {};
  },
  ping: () => ({}),
  endsessions: () => ({}),
};

export const WRITES = ['insert', 'update', 'delete', 'findandmodify'];

/** @throws LoopbackRefusal */
export function answerTo(name: string, command: Document, given: Given): Document {
  const answer = ANSWERS[name];
  if (!answer) throw new LoopbackRefusal(59, `no such command: '${name}'`);
  return { ...answer(command, String(Object.values(command)[0]), given), ok: 1 };
}
