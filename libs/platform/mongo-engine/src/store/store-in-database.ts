import type { EngineCollection, Row } from '../engine-collection.ts';
import type { MongoEngine } from '../mongo-engine.ts';

/** A collection that is only ever added to, and how its last row is found: by that row an older copy of it is told. */
export type GrowingCollection = Readonly<{ what: string; collection: string; last: Readonly<Record<string, 1 | -1>> }>;

/** What a database says of the store that is in it. */
export type StoreTold = Readonly<{
  /** The identity of the store, which its events have too. */
  set: string;
  mode: string;
  /** False until a first start has come to its end. */
  isLaid: boolean;
  /** Up to which event the keys are known to hold what the events need, and the destroyed to be ended. */
  settled: string | null;
  /** By what a collection holds, the id of a row that it had. */
  marks: Readonly<Record<string, string>>;
  /** Its rows are being moved into it, or were moved out of it: nobody serves it. */
  moving?: 'in' | 'out' | null;
}>;

type StoreRow = StoreTold & Readonly<{ _id: 'store' }>;
const ONLY = { _id: 'store' } as const;

/** The row by which the collections of a database, and the servers that share it, know which store is in it. */
export class StoreInDatabase {
  readonly #engine: MongoEngine;
  readonly #rows: EngineCollection<StoreRow>;
  readonly #grows: readonly GrowingCollection[];

  constructor(engine: MongoEngine, grows: readonly GrowingCollection[]) {
    this.#engine = engine;
    this.#rows = engine.collection('store');
    this.#grows = grows;
  }

  /** Null where none was begun. */
  async told(): Promise<StoreTold | null> {
    return (await this.#rows.findOne(ONLY)) ?? null;
  }

  /** Of several servers that begin at once the first gives it its name. @returns what is told from then on */
  async begin(set: string, mode: string, moving: StoreTold['moving'] = null): Promise<StoreTold> {
    await this.#engine.declare(this.#rows);
    await this.#rows.insert({ ...ONLY, set, mode, isLaid: false, settled: null, marks: {}, moving });
    return (await this.told())!;
  }

  /** Begun and gone on with: from now on what is there is looked at. A store that is settled further stays so. */
  async keep(settled: string | null): Promise<void> {
    await this.#rows.update(ONLY, { $set: { isLaid: true } });
    if (settled === null) return;
    await this.#rows.update(
      { ...ONLY, $or: [{ settled: null }, { settled: { $lt: settled } }] },
      { $set: { settled } },
    );
  }

  /** Of what was moved into it from elsewhere. */
  async rename(set: string): Promise<void> {
    await this.#rows.update(ONLY, { $set: { set, settled: null } });
  }

  /** Nobody serves it until it is said that the move is over. */
  async beingMoved(moving: 'in' | 'out' | null): Promise<void> {
    await this.#rows.update(ONLY, { $set: { moving } });
  }

  /** Of each collection that grows, the id of its last row; none of what is empty. */
  async grown(): Promise<Readonly<Record<string, string>>> {
    const found = await Promise.all(
      this.#grows.map(async ({ what, collection, last }) => {
        const row = await this.#engine.collection<Row>(collection).findOne({}, { sort: { ...last }, fields: ['_id'] });
        return row ? [[what, String(row._id)] as const] : [];
      }),
    );
    return Object.fromEntries(found.flat());
  }

  async mark(marks: Readonly<Record<string, string>>): Promise<void> {
    await this.#rows.update(ONLY, { $set: { marks } });
  }

  /** In words, which collections lack a row that they had. */
  async older({ marks }: StoreTold): Promise<readonly string[]> {
    const found = await Promise.all(
      this.#grows.map(async ({ what, collection }) => {
        const id = marks[what];
        const isThere = id === undefined || (await this.#engine.collection<Row>(collection).findOne({ _id: id }));
        return isThere ? [] : [`Collection ${collection} is older than the rest of its database: it lacks ${what}.`];
      }),
    );
    return found.flat();
  }
}
