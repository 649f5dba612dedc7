import type { InOneGo, MongoEngine } from '#platform/mongo-engine';
import { checkCollection } from '../port/check-collection.ts';
import { collectionName, type Collection } from '../port/collection.ts';
import { declarationOf } from '../port/declaration-of.ts';
import { DeclarationChanged } from '../port/read-model-errors.ts';
import type { Generation } from '../port/view-store.ts';
import {
  documentsName,
  indexesOf,
  isDocumentsName,
  SERIES,
  type BuildRow,
  type ViewCollections,
} from './view-collections.ts';

/**
 * The builds of views: begun, pruned and dropped. A build’s row comes before its documents and goes before them, so that
 * documents without a row are remains, whoever left them, and are dropped when the next build begins or is pruned.
 */
export class BuildsOfViews {
  readonly #engine: MongoEngine;
  readonly #rows: ViewCollections;
  /** Whose indexes were looked at: standings are asked for all the time. */
  readonly #declared = new Set<number>();

  constructor(engine: MongoEngine, rows: ViewCollections) {
    this.#engine = engine;
    this.#rows = rows;
  }

  /** With whatever index is missing, and a word about others. @throws DeclarationChanged */
  async of(collection: Collection): Promise<Generation[]> {
    const builds = await this.#of(collection);
    for (const { generation } of builds) await this.#declare(collection, generation);
    return builds;
  }

  async begin(collection: Collection): Promise<Generation> {
    const begun = await this.#engine.transact(async (session) => {
      for (const old of await this.#of(collection, session)) if (!old.live) await this.#forget(old.generation, session);
      const _id = await this.#engine.nextNumber(SERIES, session);
      const { view, version } = collection;
      const nothing = { checkpoint: null, stop: null, live: false, batches: 0 };
      await this.#rows.builds.insert(
        { _id, view, version, declared: declarationOf(collection), ...nothing },
        { session },
      );
      await this.#rows.requests.remove({ kind: 'rebuild', view }, { session });
      return { generation: _id, live: false, checkpoint: null, stop: null };
    });
    await this.#declare(collection, begun.generation);
    await this.#dropRemains();
    return begun;
  }

  async abandon(collection: Collection): Promise<void> {
    await this.#engine.transact(async (session) => {
      const all = await this.#of(collection, session);
      const live = all.find((each) => each.live);
      if (!live) return;
      for (const { generation } of all) if (generation > live.generation) await this.#forget(generation, session);
      await this.#rows.requests.remove({ kind: 'rebuild', view: collection.view }, { session });
    });
    await this.#dropRemains();
  }

  async prune(collection: Collection): Promise<void> {
    await this.#engine.transact(async (session) => {
      for (const old of (await this.#of(collection, session)).slice(0, -1))
        if (!old.live) await this.#forget(old.generation, session);
    });
    await this.#dropRemains();
  }

  async dropAllBut(kept: readonly Collection[]): Promise<readonly string[]> {
    const names = new Set(kept.map(collectionName));
    const dropped = await this.#engine.transact(async (session) => {
      const others = (await this.#rows.builds.find({}, { session, sort: { _id: 1 } })).filter(
        (row) => !names.has(nameOf(row)),
      );
      for (const { _id } of others) await this.#forget(_id, session);
      return [...new Set(others.map(nameOf))];
    });
    await this.#dropRemains();
    return dropped;
  }

  async #of(collection: Collection, session?: InOneGo): Promise<Generation[]> {
    checkCollection(collection);
    const { view, version } = collection;
    const rows = await this.#rows.builds.find({ view, version }, { session, sort: { _id: 1 } });
    const declared = declarationOf(collection);
    if (rows.some((row) => row.declared !== declared)) throw new DeclarationChanged(collectionName(collection));
    const live = rows.findLast((row) => row.live)?._id;
    return rows.map(({ _id, checkpoint, stop }) => ({ generation: _id, live: _id === live, checkpoint, stop }));
  }

  async #declare(collection: Collection, generation: number): Promise<void> {
    if (this.#declared.has(generation)) return;
    await this.#engine.declare(this.#rows.documents(collection, generation), indexesOf(collection));
    this.#declared.add(generation);
  }

  async #forget(generation: number, session: InOneGo): Promise<void> {
    await this.#rows.builds.remove({ _id: generation }, { session });
    await this.#rows.queued.remove({ generation }, { session });
  }

  async #dropRemains(): Promise<void> {
    const there = (await this.#engine.collectionNames()).filter(isDocumentsName);
    const built = new Set(
      (await this.#rows.builds.find({})).map(({ _id, ...row }) => documentsName({ ...row, generation: _id })),
    );
    for (const name of there) if (!built.has(name)) await this.#engine.collection(name).drop();
  }
}

const nameOf = ({ view, version }: BuildRow): string => collectionName({ view, version, fields: {} });

/** Which events views have dealt with. */
export async function checkpointsKept(engine: MongoEngine) {
  const rows = await engine.collection<BuildRow>('view_builds').find({ checkpoint: { $ne: null } });
  return rows.map(({ checkpoint }) => checkpoint!);
}
