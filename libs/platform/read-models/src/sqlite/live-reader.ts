import type { Position } from '#platform/event-sourcing';
import { isDocumentId } from '../port/check-document.ts';
import { collectionName, type Collection } from '../port/collection.ts';
import { cursorsAround } from '../port/cursors-around.ts';
import { planCount, planQuery } from '../port/plan-query.ts';
import type { QueryPlan } from '../port/query-plan.ts';
import { MAX_LIMIT, type Counted, type Counting, type Ids, type Page, type Query, type Row } from '../port/query.ts';
import { DocumentParked, QueryRefused, ViewNotBuilt } from '../port/read-model-errors.ts';
import { tableOf } from './collection-table.ts';
import type { Prepared } from './prepared.ts';
import { OnceARequest } from './once-a-request.ts';
import {
  fewIn,
  sqlOfCount,
  sqlOfHolding,
  sqlOfIds,
  sqlOfPlan,
  sqlOfRows,
  type Other,
  type Walked,
} from './sql-of-plan.ts';

/** Readers' queries, each in one read transaction, so that a generation cannot be dropped under it. */
export class LiveReader {
  readonly #prepared: Prepared;
  readonly #atOnce: (read: () => unknown) => unknown;
  readonly #once: OnceARequest;

  constructor(prepared: Prepared) {
    this.#prepared = prepared;
    this.#atOnce = prepared.database.transaction((read: () => unknown) => read());
    this.#once = new OnceARequest(prepared.database);
  }

  get<D>(collection: Collection, id: string): D | undefined {
    const row = this.getMany<D>(collection, [id]).get(id);
    if (row?.parked ?? this.#isParked(collection, id)) throw new DocumentParked(collectionName(collection), id);
    return row?.document;
  }

  getMany<D>(collection: Collection, ids: readonly string[]): ReadonlyMap<string, Row<D>> {
    if (ids.length > MAX_LIMIT) throw new QueryRefused(collectionName(collection), 'id', `takes at most ${MAX_LIMIT}`);
    return this.#once.each(collectionName(collection), ids, (those) => this.#named<D>(collection, those));
  }

  find<D>(collection: Collection, query: Query): Page<D> {
    const plan = planQuery(collection, query);
    return this.#onLive(collection, ['found', query], (generation, table) => {
      const other = this.#otherOfPage(table, plan);
      const { text, values } = sqlOfPlan(table, plan, other, this.#walked(collection, table, plan));
      const found = this.#prepared.rows(text).all(...values) as StoredRow[];
      const inOrder = found.slice(0, plan.limit);
      if (plan.backwards) inOrder.reverse();
      const rows = this.#rows<D>(generation, inOrder);
      return {
        ...{ rows, ...cursorsAround(collection, plan, rows as Row[], found.length > plan.limit) },
        unlisted: this.#unlistedIn(generation, table, other),
      };
    });
  }

  count(collection: Collection, counting: Counting): Counted {
    const filter = planCount(collection, counting);
    return this.#onLive(collection, ['counted', counting], (_, table) => {
      const { text, values } = sqlOfCount(table, filter, counting.upTo, this.#other(filter));
      const rows = this.#prepared.values(text).get(...values) as number;
      return { rows: Math.min(rows, counting.upTo), more: rows > counting.upTo };
    });
  }

  ids(collection: Collection, counting: Counting): Ids {
    const filter = planCount(collection, counting);
    return this.#onLive(collection, ['ids', counting], (generation, table) => {
      const other = this.#other(filter);
      const { text, values } = sqlOfIds(table, filter, counting.upTo, other);
      const ids = this.#prepared.values(text).all(...values) as string[];
      const unlisted = this.#unlistedIn(generation, table, other);
      return { ids: ids.slice(0, counting.upTo), more: ids.length > counting.upTo, unlisted };
    });
  }

  /** What SQLite says it does for a list, or for its ids: which indexes it searches, which tables it looks through. */
  stepsOf(collection: Collection, asked: Query | Counting): readonly string[] {
    return this.#onLive(collection, ['steps', asked], (_, table) => {
      const sqlOf = () => {
        if ('limit' in asked) {
          const plan = planQuery(collection, asked);
          return sqlOfPlan(table, plan, this.#otherOfPage(table, plan), this.#walked(collection, table, plan));
        }
        const filter = planCount(collection, asked);
        return sqlOfIds(table, filter, asked.upTo, this.#other(filter));
      };
      const { text, values } = sqlOf();
      const steps = this.#prepared.rows(`EXPLAIN QUERY PLAN ${text}`).all(...values) as { detail: string }[];
      return steps.map(({ detail }) => detail);
    });
  }

  positionOf(collection: Collection): Position | null {
    const sql = `SELECT checkpoint ->> '$.position' FROM live JOIN generation USING (generation)
                 WHERE live.view = ? AND live.version = ?`;
    const position = this.#prepared.values(sql).get(collection.view, collection.version) as Position | null | undefined;
    if (position === undefined) throw new ViewNotBuilt([collectionName(collection)]);
    return position;
  }

  #named<D>(collection: Collection, ids: readonly string[]): ReadonlyMap<string, Row<D>> {
    return this.#inLive(collection, (generation, table) => {
      const found = this.#prepared
        .rows(`SELECT id, document FROM ${table} WHERE id IN (SELECT value FROM json_each(?))`)
        .all(JSON.stringify(ids.filter(isDocumentId))) as StoredRow[];
      return new Map(this.#rows<D>(generation, found).map((row) => [row.id, row]));
    });
  }

  /** @param asked tells it from all else that is read of the collection */
  #onLive<T>(collection: Collection, asked: readonly unknown[], read: (generation: number, table: string) => T): T {
    const { view, version } = collection;
    return this.#once.of(JSON.stringify([view, version, ...asked]), () => this.#inLive(collection, read));
  }

  #inLive<T>({ view, version }: Collection, read: (generation: number, table: string) => T): T {
    return this.#atOnce(() => {
      const { generation, table } = this.#live({ view, version });
      return read(generation, table);
    }) as T;
  }

  #live({ view, version }: Pick<Collection, 'view' | 'version'>): Other {
    const generation = this.#prepared
      .values('SELECT generation FROM live WHERE view = ? AND version = ?')
      .get(view, version) as number | undefined;
    if (generation === undefined) throw new ViewNotBuilt([collectionName({ view, version, fields: {} })]);
    return { generation, table: tableOf({ view, version, generation }) };
  }

  /** A page of a list within which very many are is read in its order, row by row: nothing is sorted, nothing read in vain. */
  #otherOfPage(table: string, plan: QueryPlan): Other | null {
    const other = this.#other(plan);
    const conditions = plan.within?.conditions ?? [];
    return other && { ...other, rowByRow: this.#holdsMany(other.table, conditions, table, plan.limit) };
  }

  /** Likewise of what its own arrays are to hold. */
  #walked({ indexes = [] }: Collection, table: string, plan: QueryPlan): Walked {
    const held = plan.conditions.filter(({ operator }) => operator === 'has');
    const inOrder = held.length > 0 && plan.sort.length > 0;
    return { indexes, rowByRow: inOrder && this.#holdsMany(table, held, table, plan.limit) };
  }

  #holdsMany(of: string, conditions: QueryPlan['conditions'], table: string, limit: number): boolean {
    const few = fewIn(this.#prepared.values(sqlOfRows(table)).get() as number, limit);
    return conditions.every((condition) => {
      const { text, values } = sqlOfHolding(of, condition, few);
      return this.#prepared.values(text).get(...values) === 1;
    });
  }

  #other({ within }: Pick<QueryPlan, 'within'>): Other | null {
    if (!within) return null;
    const live = this.#live(within);
    return { ...live, nothingParked: !this.#anyQueued(live.generation) };
  }

  /** Of a view that rows are within: whose records these are is not known, so none of them is shown. */
  #parked(generation: number): number {
    const sql = 'SELECT count(DISTINCT document) FROM queued_event WHERE generation = ?';
    return this.#prepared.values(sql).get(generation) as number;
  }

  #rows<D>(generation: number, rows: readonly StoredRow[]): Row<D>[] {
    const parked = this.#parkedAmong(generation, rows);
    return rows.map(({ id, document }) => ({ id, document: JSON.parse(document) as D, parked: parked.has(id) }));
  }

  /** Mostly nothing is parked at all, and no row is looked for. */
  #parkedAmong(generation: number, rows: readonly StoredRow[]): ReadonlySet<unknown> {
    if (!this.#anyQueued(generation)) return NONE;
    const which =
      'SELECT document FROM queued_event WHERE generation = ? AND document IN (SELECT value FROM json_each(?))';
    return new Set(this.#prepared.values(which).all(generation, JSON.stringify(rows.map(({ id }) => id))));
  }

  #anyQueued(generation: number): boolean {
    const any = 'SELECT 1 FROM queued_event WHERE generation = ? LIMIT 1';
    return this.#prepared.values(any).get(generation) !== undefined;
  }

  #isParked(collection: Collection, id: string): boolean {
    return this.#onLive(collection, ['parked', id], (generation) => {
      const sql = 'SELECT 1 FROM queued_event WHERE generation = ? AND document = ? LIMIT 1';
      return this.#prepared.rows(sql).get(generation, id) !== undefined;
    });
  }

  #unlistedIn(generation: number, table: string, other: Other | null): number {
    return this.#unlisted(generation, table) + (other ? this.#parked(other.generation) : 0);
  }

  #unlisted(generation: number, table: string): number {
    if (!this.#anyQueued(generation)) return 0;
    const sql = `SELECT count(DISTINCT document) FROM queued_event q WHERE generation = ?
                 AND NOT EXISTS (SELECT 1 FROM ${table} d WHERE d.id = q.document)`;
    return this.#prepared.values(sql).get(generation) as number;
  }
}

const NONE: ReadonlySet<unknown> = new Set();

type StoredRow = { id: string; document: string };
