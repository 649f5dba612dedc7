import type { AnyBulkWriteOperation, ClientSession, Collection, Document, Filter, Sort, UpdateFilter } from 'mongodb';
import { inTime } from './in-time.ts';
import { asPort, isDuplicate, MongoAway } from './mongo-faults.ts';

/** As often an index that is being built is waited for: an hour, at five seconds a call. */
const BUILD_TRIES = 720;

export type Row = Document & { readonly _id: string | number };

type Go = Readonly<{ session?: ClientSession | undefined }>;
type Finding<T> = Go & Readonly<{ sort?: Sort; limit?: number; fields?: readonly (keyof T & string)[] }>;
type Written = Readonly<{ matched: number; modified: number; upserted: number }>;

/**
 * A collection as our stores use it: in a transaction or a snapshot where they give one, alone with what the client always
 * sends, and with the errors that the ports know.
 */
export class EngineCollection<T extends Row> {
  readonly #native: Collection<T>;
  readonly #patienceMs: number;

  constructor(native: Collection<T>, patienceMs: number) {
    this.#native = native;
    this.#patienceMs = patienceMs;
  }

  get name(): string {
    return this.#native.collectionName;
  }

  find(filter: Filter<T>, { session, sort, limit, fields }: Finding<T> = {}): Promise<T[]> {
    const options = {
      ...going(session),
      ...(sort && { sort }),
      ...(limit !== undefined && { limit }),
      ...shown(fields),
    };
    return this.#asked(session, () => this.#native.find<T>(filter, options).toArray());
  }

  async findOne(filter: Filter<T>, finding: Finding<T> = {}): Promise<T | undefined> {
    return (await this.find(filter, { ...finding, limit: 1 }))[0];
  }

  /** Each in turn as it is read, for what may be long: the wait for one is bounded, not that for all. */
  async *each(filter: Filter<T>, { session, sort, fields }: Finding<T> = {}): AsyncGenerator<T, void, undefined> {
    const cursor = this.#native.find<T>(filter, { ...going(session), ...(sort && { sort }), ...shown(fields) });
    try {
      for (;;) {
        const isHere = cursor.bufferedCount() > 0;
        const row = await (isHere ? cursor.next() : inTime(this.#patienceMs, cursor.next()));
        if (row === null) return;
        yield row as T;
      }
    } catch (error) {
      throw this.#told(session, error);
    } finally {
      void cursor.close().catch(() => undefined);
    }
  }

  /** At most so many; nothing beyond them is looked at. */
  async count(filter: Filter<T>, upTo: number, { session }: Go = {}): Promise<number> {
    const pipeline = [{ $match: filter }, { $limit: upTo }, { $group: { _id: 1, n: { $sum: 1 } } }];
    const [found] = await this.aggregate<{ n: number }>(pipeline, { session });
    return found?.n ?? 0;
  }

  distinct(field: string, filter: Filter<T>, { session }: Go = {}): Promise<unknown[]> {
    return this.#asked(session, () => this.#native.distinct(field, filter, going(session)));
  }

  aggregate<R extends Document>(pipeline: Document[], { session }: Go = {}): Promise<R[]> {
    return this.#asked(session, () => this.#native.aggregate<R>(pipeline, going(session)).toArray());
  }

  /** @returns whether it was not there: of an insert that is repeated because its outcome is unknown, compare what is there */
  async insert(row: T, { session }: Go = {}): Promise<boolean> {
    try {
      await this.#asked(session, () => this.#native.insertOne(row as never, going(session)));
      return true;
    } catch (error) {
      if (isDuplicate(error) && !session) return false;
      throw error;
    }
  }

  /** In their order, up to the first that is there already. */
  async insertAll(rows: readonly T[], { session }: Go = {}): Promise<void> {
    if (rows.length > 0) await this.#asked(session, () => this.#native.insertMany(rows as never, going(session)));
  }

  async update(
    filter: Filter<T>,
    update: UpdateFilter<T>,
    more: Go & Readonly<{ upsert?: boolean }> = {},
  ): Promise<Written> {
    const { session, upsert = false } = more;
    const ask = () => this.#native.updateOne(filter, update, { ...going(session), upsert });
    const told = await this.#begun(more, () => this.#asked(session, ask));
    return { matched: told.matchedCount, modified: told.modifiedCount, upserted: told.upsertedCount };
  }

  async updateAll(filter: Filter<T>, update: UpdateFilter<T> | Document[], { session }: Go = {}): Promise<number> {
    return (await this.#asked(session, () => this.#native.updateMany(filter, update, going(session)))).modifiedCount;
  }

  /** The row as it is then; null where none fits and none is to be made. */
  async change(
    filter: Filter<T>,
    update: UpdateFilter<T> | Document[],
    more: Go & Readonly<{ upsert?: boolean; sort?: Sort }> = {},
  ): Promise<T | null> {
    const { session, upsert = false, sort } = more;
    const options = { ...going(session), upsert, returnDocument: 'after' as const, ...(sort && { sort }) };
    const ask = () => this.#native.findOneAndUpdate(filter, update, options);
    return (await this.#begun(more, () => this.#asked(session, ask))) as T | null;
  }

  async bulk(operations: readonly AnyBulkWriteOperation<T>[], { session }: Go = {}): Promise<void> {
    if (operations.length === 0) return;
    await this.#asked(session, () => this.#native.bulkWrite([...operations], { ...going(session), ordered: true }));
  }

  async remove(filter: Filter<T>, { session }: Go = {}): Promise<number> {
    return (await this.#asked(session, () => this.#native.deleteMany(filter, going(session)))).deletedCount;
  }

  async drop(): Promise<void> {
    await this.#asked(undefined, () => this.#native.drop());
  }

  /** Its own names for indexes and what they are over; none where the collection is not there. */
  async indexes(): Promise<readonly Readonly<{ name: string; key: Document; unique?: boolean }>[]> {
    const NO_COLLECTION = 26;
    try {
      return (await this.#native.listIndexes().toArray()) as { name: string; key: Document; unique?: boolean }[];
    } catch (error) {
      if ((error as { code?: unknown }).code === NO_COLLECTION) return [];
      throw asPort(error);
    }
  }

  async makeIndexes(
    indexes: readonly Readonly<{ name: string; key: Record<string, 1 | -1>; unique?: boolean }>[],
  ): Promise<void> {
    // Over many rows that takes longer than any call waits: an engine that answers goes on with it, and is asked again.
    for (let tries = 1; ; tries++)
      try {
        return void (await this.#asked(undefined, () => this.#native.createIndexes([...indexes])));
      } catch (error) {
        if (!(error instanceof MongoAway) || tries === BUILD_TRIES) throw error;
        await this.indexes();
      }
  }

  /** Of two that make a row at once one finds it made. */
  async #begun<R>({ session, upsert }: Go & Readonly<{ upsert?: boolean }>, ask: () => Promise<R>): Promise<R> {
    try {
      return await ask();
    } catch (error) {
      if (!upsert || session || !isDuplicate(error)) throw error;
      return ask();
    }
  }

  async #asked<R>(session: ClientSession | undefined, ask: () => Promise<R>): Promise<R> {
    try {
      return await (session ? ask() : inTime(this.#patienceMs, ask()));
    } catch (error) {
      throw this.#told(session, error);
    }
  }

  /** Within a transaction or a snapshot the error says whether all of it is to be done again, so it is handed on. */
  #told = (session: ClientSession | undefined, error: unknown): unknown => (session ? error : asPort(error));
}

/** In a snapshot every read says so itself: the client’s own read concern would stand in its way. */
const going = (session: ClientSession | undefined) =>
  session === undefined
    ? {}
    : session.snapshotEnabled
      ? { session, readConcern: { level: 'snapshot' as const } }
      : { session };

const shown = (fields: readonly string[] | undefined) =>
  fields ? { projection: Object.fromEntries(fields.map((field) => [field, 1])) } : {};
