import type { Position } from '#platform/event-sourcing';
import { isDocumentId } from '../port/check-document.ts';
import { collectionName, type Collection, type JsonObject } from '../port/collection.ts';
import { writeCursor } from '../port/cursor.ts';
import { planQuery } from '../port/plan-query.ts';
import type { QueryPlan, Scalar } from '../port/query-plan.ts';
import { MAX_LIMIT, type Page, type Query, type Row } from '../port/query.ts';
import { DocumentParked, QueryRefused, ViewBehind } from '../port/read-model-errors.ts';
import { tableOf } from './collection-table.ts';
import type { Prepared } from './prepared.ts';
import { sqlOfPlan } from './sql-of-plan.ts';

/** Readers' queries, each in one read transaction, so that a generation cannot be dropped under it. */
export class LiveReader {
  readonly #prepared: Prepared;

  constructor(prepared: Prepared) {
    this.#prepared = prepared;
  }

  get<D>(collection: Collection, id: string): D | undefined {
    const row = this.getMany<D>(collection, [id]).get(id);
    if (row?.parked ?? this.#isParked(collection, id)) throw new DocumentParked(collectionName(collection), id);
    return row?.document;
  }

  getMany<D>(collection: Collection, ids: readonly string[]): ReadonlyMap<string, Row<D>> {
    if (ids.length > MAX_LIMIT) throw new QueryRefused(collectionName(collection), 'id', `takes at most ${MAX_LIMIT}`);
    return this.#onLive(collection, (generation, table) => {
      const found = this.#prepared
        .rows(`SELECT id, document FROM ${table} WHERE id IN (SELECT value FROM json_each(?))`)
        .all(JSON.stringify(ids.filter(isDocumentId))) as StoredRow[];
      return new Map(this.#rows<D>(generation, found).map((row) => [row.id, row]));
    });
  }

  find<D>(collection: Collection, query: Query): Page<D> {
    const plan = planQuery(collection, query);
    return this.#onLive(collection, (generation, table) => {
      const { text, values } = sqlOfPlan(table, plan);
      const found = this.#prepared.rows(text).all(...values) as StoredRow[];
      const rows = this.#rows<D>(generation, found.slice(0, plan.limit));
      const next = found.length > plan.limit ? cursorAfter(collection, plan, rows.at(-1) as Row) : null;
      return { rows, next, unlisted: this.#unlisted(generation, table) };
    });
  }

  positionOf(collection: Collection): Position | null {
    return this.#onLive(collection, (generation) => {
      const sql = `SELECT checkpoint ->> '$.position' FROM generation WHERE generation = ?`;
      return this.#prepared.values(sql).get(generation) as Position | null;
    });
  }

  #onLive<T>({ view, version, fields }: Collection, read: (generation: number, table: string) => T): T {
    return this.#prepared.database.transaction(() => {
      const generation = this.#prepared
        .values('SELECT generation FROM live WHERE view = ? AND version = ?')
        .get(view, version) as number | undefined;
      if (generation === undefined) throw new ViewBehind([collectionName({ view, version, fields })]);
      return read(generation, tableOf({ view, version, generation }));
    })();
  }

  #rows<D>(generation: number, rows: readonly StoredRow[]): Row<D>[] {
    const parked = new Set(
      this.#prepared
        .values(
          'SELECT document FROM queued_event WHERE generation = ? AND document IN (SELECT value FROM json_each(?))',
        )
        .all(generation, JSON.stringify(rows.map(({ id }) => id))),
    );
    return rows.map(({ id, document }) => ({ id, document: JSON.parse(document) as D, parked: parked.has(id) }));
  }

  #isParked(collection: Collection, id: string): boolean {
    return this.#onLive(collection, (generation) => {
      const sql = 'SELECT 1 FROM queued_event WHERE generation = ? AND document = ? LIMIT 1';
      return this.#prepared.rows(sql).get(generation, id) !== undefined;
    });
  }

  #unlisted(generation: number, table: string): number {
    const sql = `SELECT count(DISTINCT document) FROM queued_event q WHERE generation = ?
                 AND NOT EXISTS (SELECT 1 FROM ${table} d WHERE d.id = q.document)`;
    return this.#prepared.values(sql).get(generation) as number;
  }
}

type StoredRow = { id: string; document: string };

const cursorAfter = (collection: Collection, plan: QueryPlan, { id, document }: Row): string =>
  writeCursor(collection.view, plan, [...plan.sort.map((field) => (document as JsonObject)[field] as Scalar), id]);
