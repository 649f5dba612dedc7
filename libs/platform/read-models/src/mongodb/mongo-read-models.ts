import { randomUUID } from 'node:crypto';
import type { MongoEngine } from '#platform/mongo-engine';
import type { Position } from '#platform/event-sourcing';
import type { QueuedEvent } from '../port/checkpoint.ts';
import { collectionName, type Collection, type Fields } from '../port/collection.ts';
import type { Counted, Counting, Ids, Page, Query, Row } from '../port/query.ts';
import { CheckpointConflict, DocumentRefused } from '../port/read-model-errors.ts';
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
import { BuildsOfViews } from './builds-of-views.ts';
import { LiveDocuments } from './live-documents.ts';
import { viewCollections, type ViewCollections } from './view-collections.ts';
import { isPassedOver, passOver } from './pass-over.ts';
import { writeViewBatch } from './write-view-batch.ts';

/** Read models in a MongoDB, which several servers share. */
export class MongoReadModels extends ViewStore {
  readonly #engine: MongoEngine;
  readonly #rows: ViewCollections;
  readonly #builds: BuildsOfViews;
  readonly #live: LiveDocuments;
  readonly #listeners = new Set<OnWritten>();

  private constructor(engine: MongoEngine, rows: ViewCollections) {
    super();
    this.#engine = engine;
    this.#rows = rows;
    this.#builds = new BuildsOfViews(engine, rows);
    this.#live = new LiveDocuments(engine, rows);
  }

  static async open(engine: MongoEngine): Promise<MongoReadModels> {
    return new MongoReadModels(engine, await viewCollections(engine));
  }

  async get<D, F extends Fields>(collection: Collection<D, F>, id: string): Promise<D | undefined> {
    return this.#live.get<D>(collection, id);
  }

  async getMany<D, F extends Fields>(
    collection: Collection<D, F>,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, Row<D>>> {
    return this.#live.getMany<D>(collection, ids);
  }

  async find<D, F extends Fields>(collection: Collection<D, F>, query: Query<F>): Promise<Page<D>> {
    return this.#live.find<D>(collection, query as Query);
  }

  async count<D, F extends Fields>(collection: Collection<D, F>, counting: Counting<F>): Promise<Counted> {
    return this.#live.count(collection, counting as Counting);
  }

  async ids<D, F extends Fields>(collection: Collection<D, F>, counting: Counting<F>): Promise<Ids> {
    return this.#live.ids(collection, counting as Counting);
  }

  async positionOf(collection: Collection): Promise<Position | null> {
    return this.#live.positionOf(collection);
  }

  onWritten(listener: OnWritten): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async generations(collection: Collection): Promise<readonly Generation[]> {
    return this.#builds.of(collection);
  }

  async begin(collection: Collection): Promise<Generation> {
    return this.#builds.begin(collection);
  }

  async abandon(collection: Collection): Promise<void> {
    await this.#builds.abandon(collection);
  }

  async retract({ view, version }: Collection): Promise<void> {
    await this.#rows.builds.updateAll({ view, version, live: true }, { $set: { live: false } });
  }

  async prune(collection: Collection): Promise<void> {
    await this.#builds.prune(collection);
  }

  async dropAllBut(collections: readonly Collection[]): Promise<readonly string[]> {
    return this.#builds.dropAllBut(collections);
  }

  async load(
    collection: Collection,
    generation: number,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, StoredDocument>> {
    const found = await this.#rows.documents(collection, generation).find({ _id: { $in: [...ids] } });
    const waiting = await this.#rows.queued.find({ generation, document: { $in: [...ids] } }, { fields: ['document'] });
    const rows = new Map(found.map((row) => [row._id, row]));
    const parked = new Set(waiting.map(({ document }) => document));
    return new Map(
      ids.map((id) => {
        const row = rows.get(id);
        const position = (row?.position ?? null) as Position | null;
        return [id, { text: row?.text, position, parked: parked.has(id) }] as const;
      }),
    );
  }

  /** Each view by itself: there are no savepoints, and of one view nobody need wait for another. */
  async write(batches: readonly ViewBatch[]): Promise<readonly (Error | undefined)[]> {
    const first = new Map(batches.toReversed().map((batch) => [batch.generation, batch]));
    const ofOwn = batches.filter((batch) => first.get(batch.generation) === batch);
    const passed = passOver(this.#rows, ofOwn.filter(isPassedOver));
    const told = await Promise.all(
      batches.map(async (batch) => {
        if (first.get(batch.generation) !== batch) return second(batch);
        return isPassedOver(batch) ? (await passed).get(batch) : this.#writeOne(batch);
      }),
    );
    const changed = viewsChanged(batches);
    for (const listener of this.#listeners) listener(changed);
    return told;
  }

  async queued(generation: number): Promise<ReadonlyMap<string, readonly QueuedEvent[]>> {
    const rows = await this.#rows.queued.find({ generation }, { sort: { document: 1, position: 1 } });
    const events = rows.map(({ document, position, eventId, code }) => ({
      ...{ document, position: position as Position },
      ...{ eventId, code },
    }));
    return Map.groupBy(events, ({ document }) => document);
  }

  async request({ kind, view }: ViewRequest): Promise<void> {
    const _id = `${kind} ${view}`;
    await this.#rows.requests.update({ _id }, { $set: { kind, view, id: randomUUID() } }, { upsert: true });
  }

  async requests(): Promise<readonly WaitingViewRequest[]> {
    const rows = await this.#rows.requests.find({}, { sort: { kind: 1, view: 1 } });
    return rows.map(({ kind, view, id }) => ({ kind: kind as ViewRequest['kind'], view, id }));
  }

  async answered({ id }: WaitingViewRequest): Promise<void> {
    await this.#rows.requests.remove({ id });
  }

  /** The engine is whoever’s who opened it. */
  async close(): Promise<void> {
    return Promise.resolve();
  }

  async #writeOne(batch: ViewBatch): Promise<Error | undefined> {
    try {
      await writeViewBatch(this.#engine, this.#rows, batch);
      return undefined;
    } catch (error) {
      if (error instanceof CheckpointConflict || error instanceof DocumentRefused) return error;
      throw error;
    }
  }
}

const second = ({ collection }: ViewBatch): Error =>
  new CheckpointConflict(collectionName(collection), 'another batch of it was written in the same call');
