import { setTimeout as pause } from 'node:timers/promises';
import type { EngineCollection, InOneGo, MongoEngine } from '#platform/mongo-engine';
import type { Position } from '#platform/event-sourcing';
import { isDocumentId } from '../port/check-document.ts';
import { collectionName, type Collection } from '../port/collection.ts';
import { cursorsAround } from '../port/cursors-around.ts';
import { planCount, planQuery } from '../port/plan-query.ts';
import type { QueryPlan } from '../port/query-plan.ts';
import { MAX_LIMIT, type Counted, type Counting, type Ids, type Page, type Query, type Row } from '../port/query.ts';
import { DocumentParked, QueryRefused, ViewBehind } from '../port/read-model-errors.ts';
import { LiveBuilds, OlderThanAnswered, type LiveBuild } from './live-build.ts';
import { RowsWithin } from './rows-within.ts';
import type { DocumentRow, ViewCollections } from './view-collections.ts';

const TRIES = 20;
const PAUSE_MS = 50;

type Reading = Readonly<{ live: LiveBuild; rows: EngineCollection<DocumentRow>; session: InOneGo }>;

/** Readers’ queries, each as of one moment: what is live, its documents, and what of them is parked. */
export class LiveDocuments {
  readonly #engine: MongoEngine;
  readonly #collections: ViewCollections;
  readonly #builds: LiveBuilds;

  constructor(engine: MongoEngine, collections: ViewCollections) {
    this.#engine = engine;
    this.#collections = collections;
    this.#builds = new LiveBuilds(collections);
  }

  async get<D>(collection: Collection, id: string): Promise<D | undefined> {
    const { row, isParked } = await this.#onLive(collection, async ({ live: { generation }, rows, session }) => ({
      row: isDocumentId(id) ? await rows.findOne({ _id: id }, { session }) : undefined,
      isParked: (await this.#collections.queued.findOne({ generation, document: id }, { session })) !== undefined,
    }));
    if (isParked) throw new DocumentParked(collectionName(collection), id);
    return row && (JSON.parse(row.text) as D);
  }

  async getMany<D>(collection: Collection, ids: readonly string[]): Promise<ReadonlyMap<string, Row<D>>> {
    if (ids.length > MAX_LIMIT) throw new QueryRefused(collectionName(collection), 'id', `takes at most ${MAX_LIMIT}`);
    return this.#onLive(collection, async ({ live, rows, session }) => {
      const found = await rows.find({ _id: { $in: ids.filter(isDocumentId) } }, { session });
      const parked = await this.#parked(live, session);
      return new Map(found.map((row) => [row._id, shown<D>(row, parked)]));
    });
  }

  find<D>(collection: Collection, query: Query): Promise<Page<D>> {
    const plan = planQuery(collection, query);
    return this.#onLive(collection, async (reading) => {
      const found = await (await this.#within(reading, plan)).page(plan, plan.limit + 1);
      const inOrder = found.slice(0, plan.limit);
      if (plan.backwards) inOrder.reverse();
      const parked = await this.#parked(reading.live, reading.session);
      const rows = inOrder.map((row) => shown<D>(row, parked));
      return {
        ...{ rows, ...cursorsAround(collection, plan, rows as Row[], found.length > plan.limit) },
        unlisted: await this.#unlisted(reading, parked, plan),
      };
    });
  }

  count(collection: Collection, counting: Counting): Promise<Counted> {
    const filter = planCount(collection, counting);
    return this.#onLive(collection, async (reading) => {
      const rows = await (await this.#within(reading, filter)).count(counting.upTo + 1);
      return { rows: Math.min(rows, counting.upTo), more: rows > counting.upTo };
    });
  }

  ids(collection: Collection, counting: Counting): Promise<Ids> {
    const filter = planCount(collection, counting);
    return this.#onLive(collection, async (reading) => {
      const ids = await (await this.#within(reading, filter)).ids(counting.upTo + 1);
      const unlisted = await this.#unlisted(reading, await this.#parked(reading.live, reading.session), filter);
      return { ids: ids.slice(0, counting.upTo), more: ids.length > counting.upTo, unlisted };
    });
  }

  positionOf(collection: Collection): Promise<Position | null> {
    return this.#onLive(collection, async ({ live }) => live.position);
  }

  async #onLive<T>(collection: Collection, read: (reading: Reading) => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries++)
      try {
        return await this.#engine.atOneMoment(async (session) => {
          const live = await this.#builds.of(collection, session);
          return read({ live, rows: this.#collections.documents(live, live.generation), session });
        });
      } catch (error) {
        if (!(error instanceof OlderThanAnswered)) throw error;
        if (tries === TRIES) throw new ViewBehind([collectionName(collection)]);
        await pause(PAUSE_MS);
      }
  }

  async #within(
    { rows, session }: Reading,
    { conditions, within }: Pick<QueryPlan, 'conditions' | 'within'>,
  ): Promise<RowsWithin> {
    if (!within) return RowsWithin.all(rows, conditions, session);
    const other = await this.#builds.of(within, session);
    const held = this.#collections.documents(other, other.generation);
    return RowsWithin.heldBy({ rows, conditions, session, within, held, parked: await this.#parked(other, session) });
  }

  /** Mostly nothing is parked at all. */
  async #parked({ generation }: LiveBuild, session: InOneGo): Promise<ReadonlySet<string>> {
    return new Set((await this.#collections.queued.distinct('document', { generation }, { session })) as string[]);
  }

  /** Those parked without a row, and whoever is parked in the other view: whose records these are is not known. */
  async #unlisted(
    { rows, session }: Reading,
    parked: ReadonlySet<string>,
    { within }: Pick<QueryPlan, 'within'>,
  ): Promise<number> {
    const there = parked.size > 0 ? await rows.find({ _id: { $in: [...parked] } }, { session, fields: ['_id'] }) : [];
    const others = within ? await this.#parked(await this.#builds.of(within, session), session) : new Set();
    return parked.size - there.length + others.size;
  }
}

const shown = <D>({ _id, text }: DocumentRow, parked: ReadonlySet<string>): Row<D> => ({
  ...{ id: _id, document: JSON.parse(text) as D },
  parked: parked.has(_id),
});
