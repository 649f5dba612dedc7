import { randomUUID } from 'node:crypto';
import Database from 'better-sqlite3';
import type { Position } from '#platform/event-sourcing';
import { closedOnFailure, LogElsewhere, type LogWatch, ownFile } from '#platform/sqlite-file';
import type { Checkpoint, ParkCode, QueuedEvent } from '../port/checkpoint.ts';
import type { Collection, Fields } from '../port/collection.ts';
import type { Counted, Counting, Ids, Page, Query, Row } from '../port/query.ts';
import {
  ViewStore,
  type Generation,
  type StoredDocument,
  type ViewBatch,
  type ViewRequest,
  type WaitingViewRequest,
} from '../port/view-store.ts';
import type { OnWritten } from '../port/read-models.ts';
import { viewsChanged } from '../port/views-changed.ts';
import { abandonGenerations, beginGeneration, dropOthers, generationsOf, pruneGenerations } from './generation-rows.ts';
import { LiveReader } from './live-reader.ts';
import { loadDocuments } from './load-documents.ts';
import { Prepared } from './prepared.ts';
import { prepare } from './tables.ts';
import { writeBatches, type Boundary } from './write-batch.ts';

/** Read models in one SQLite file; the file may be lost, everything in it can be rebuilt from the events. */
export class SqliteReadModels extends ViewStore {
  readonly #prepared: Prepared;
  readonly #reader: LiveReader;
  readonly #atBoundary: (boundary: Boundary) => void;
  readonly #writeAll: (batches: readonly ViewBatch[]) => readonly (Error | undefined)[];
  readonly #listeners = new Set<OnWritten>();
  readonly #log: LogElsewhere | null;

  private constructor(database: Database.Database, atBoundary: (boundary: Boundary) => void, watch: LogWatch) {
    super();
    this.#prepared = new Prepared(database);
    this.#reader = new LiveReader(this.#prepared);
    this.#atBoundary = atBoundary;
    this.#log = database.memory ? null : new LogElsewhere(database, watch);
    this.#writeAll = database.transaction((batches: readonly ViewBatch[]) =>
      writeBatches(this.#prepared, batches, atBoundary),
    ).immediate;
  }

  /** Opens the file, or makes it, readable by its owner alone. `atBoundary` lets a test crash between two steps of a write. */
  static async open(
    file: string,
    atBoundary: (boundary: Boundary) => void = () => undefined,
    watch: LogWatch = {},
  ): Promise<SqliteReadModels> {
    if (file !== ':memory:') ownFile(file);
    return closedOnFailure(new Database(file), (database) => {
      prepare(database);
      return new SqliteReadModels(database, atBoundary, watch);
    });
  }

  async get<D, F extends Fields>(collection: Collection<D, F>, id: string): Promise<D | undefined> {
    return this.#reader.get<D>(collection, id);
  }

  async getMany<D, F extends Fields>(
    collection: Collection<D, F>,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, Row<D>>> {
    return this.#reader.getMany<D>(collection, ids);
  }

  async find<D, F extends Fields>(collection: Collection<D, F>, query: Query<F>): Promise<Page<D>> {
    return this.#reader.find<D>(collection, query as Query);
  }

  async count<D, F extends Fields>(collection: Collection<D, F>, counting: Counting<F>): Promise<Counted> {
    return this.#reader.count(collection, counting as Counting);
  }

  async ids<D, F extends Fields>(collection: Collection<D, F>, counting: Counting<F>): Promise<Ids> {
    return this.#reader.ids(collection, counting as Counting);
  }

  /** How SQLite goes about a list: for a proof, and for whoever wonders why one is slow. */
  async stepsOf<D, F extends Fields>(
    collection: Collection<D, F>,
    asked: Query<F> | Counting<F>,
  ): Promise<readonly string[]> {
    return this.#reader.stepsOf(collection, asked as Query | Counting);
  }

  async positionOf(collection: Collection): Promise<Position | null> {
    return this.#reader.positionOf(collection);
  }

  onWritten(listener: OnWritten): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async generations(collection: Collection): Promise<readonly Generation[]> {
    return generationsOf(this.#prepared, collection);
  }

  async begin(collection: Collection): Promise<Generation> {
    return beginGeneration(this.#prepared, collection);
  }

  async abandon(collection: Collection): Promise<void> {
    abandonGenerations(this.#prepared, collection);
  }

  async retract({ view, version }: Collection): Promise<void> {
    this.#prepared.rows('DELETE FROM live WHERE view = ? AND version = ?').run(view, version);
  }

  async prune(collection: Collection): Promise<void> {
    pruneGenerations(this.#prepared, collection);
  }

  async dropAllBut(collections: readonly Collection[]): Promise<readonly string[]> {
    return dropOthers(this.#prepared, collections);
  }

  async load(
    collection: Collection,
    generation: number,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, StoredDocument>> {
    return loadDocuments(this.#prepared, collection, generation, ids);
  }

  async write(batches: readonly ViewBatch[]): Promise<readonly (Error | undefined)[]> {
    await this.#log?.ready();
    const results = this.#writeAll(batches);
    this.#atBoundary('committed');
    this.#log?.look();
    const changed = viewsChanged(batches);
    for (const listener of this.#listeners) listener(changed);
    return results;
  }

  async queued(generation: number): Promise<ReadonlyMap<string, readonly QueuedEvent[]>> {
    const rows = this.#prepared
      .rows(
        `SELECT document, position, event_id AS eventId, code
         FROM queued_event WHERE generation = ? ORDER BY document, position`,
      )
      .all(generation) as (Checkpoint & { document: string; code: ParkCode | null })[];
    return Map.groupBy(rows, ({ document }) => document);
  }

  async request({ kind, view }: ViewRequest): Promise<void> {
    this.#prepared.rows('INSERT OR REPLACE INTO waiting_request VALUES (?, ?, ?)').run(kind, view, randomUUID());
  }

  async requests(): Promise<readonly WaitingViewRequest[]> {
    const sql = 'SELECT kind, view, id FROM waiting_request ORDER BY kind, view';
    return this.#prepared.rows(sql).all() as WaitingViewRequest[];
  }

  async answered({ id }: WaitingViewRequest): Promise<void> {
    this.#prepared.rows('DELETE FROM waiting_request WHERE id = ?').run(id);
  }

  async close(): Promise<void> {
    await this.#log?.close();
    this.#prepared.database.close();
  }
}
