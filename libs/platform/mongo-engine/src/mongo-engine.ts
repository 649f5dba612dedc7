import type { ClientSession, Db, MongoClient } from 'mongodb';
import { CONCERNS, connectMongo, type MongoOptions } from './connect-mongo.ts';
import { EngineCollection, type Row } from './engine-collection.ts';
import { ensureIndexes, type DeclaredIndex } from './ensure-indexes.ts';
import { admitDatabase, type Identity } from './admit-database.ts';
import { inTime } from './in-time.ts';
import { asPort, isSnapshotGone, labelled } from './mongo-faults.ts';

/** What is read as of one moment, or written all or not at all. */
export type InOneGo = ClientSession;

const TRANSACTION = {
  readConcern: { level: 'snapshot' },
  writeConcern: { w: 'majority', journal: true },
  readPreference: 'primary',
} as const;

const COUNTERS = 'counters';
type Counter = Readonly<{ _id: string; last: number }>;

/** More often than a collection is dropped while one thing is read. */
const TRIES = 5;

/** One MongoDB database, which several stores share. */
export class MongoEngine {
  readonly #client: MongoClient;
  readonly #db: Db;
  readonly #drifted: (words: string) => void;
  readonly #patienceMs: number;

  private constructor(client: MongoClient, db: Db, { drifted = () => undefined, patienceMs = 20_000 }: MongoOptions) {
    this.#client = client;
    this.#db = db;
    this.#drifted = drifted;
    this.#patienceMs = patienceMs;
  }

  /** @throws MongoRefused in words for the person who starts the server */
  static async open(url: string, options: MongoOptions = {}): Promise<MongoEngine> {
    const { client, database } = await connectMongo(url, options);
    const engine = new MongoEngine(client, client.db(database, CONCERNS), options);
    try {
      await admitDatabase(engine.collection<Identity>('product'), () => engine.collectionNames());
      return engine;
    } catch (error) {
      await client.close();
      throw error;
    }
  }

  collection<T extends Row>(name: string): EngineCollection<T> {
    return new EngineCollection(this.#db.collection<T>(name), this.#patienceMs);
  }

  /** The names of the collections that there are. */
  async collectionNames(): Promise<string[]> {
    const found = await this.#db.listCollections({}, { nameOnly: true }).toArray();
    return found.map(({ name }) => name).filter((name) => !name.startsWith('system.'));
  }

  /** Makes a collection with its declared indexes, and says where they are others. */
  async declare<T extends Row>(collection: EngineCollection<T>, indexes: readonly DeclaredIndex[] = []): Promise<void> {
    await this.#make(collection.name);
    for (const words of await ensureIndexes(collection, indexes)) this.#drifted(words);
  }

  /**
   * All or nothing, as of one moment, kept by a majority and on their disks. The work may be done several times, so that it
   * changes nothing but through its session.
   */
  async transact<T>(work: (session: InOneGo) => Promise<T>): Promise<T> {
    try {
      const done = this.#client.withSession((session) =>
        session.withTransaction(() => work(session).catch(labelled), TRANSACTION),
      );
      return await inTime(this.#patienceMs, done);
    } catch (error) {
      throw asPort(error);
    }
  }

  /** Several readings as of one moment; read again where what they were of was dropped meanwhile. */
  atOneMoment<T>(read: (session: InOneGo) => Promise<T>): Promise<T> {
    return this.#ofOneMoment(() => inTime(this.#patienceMs, this.#client.withSession({ snapshot: true }, read)));
  }

  /** The same for what grows with the store, by `each`, for whose every row there is a deadline: together they take their time. */
  atOneMomentWhole<T>(read: (session: InOneGo) => Promise<T>): Promise<T> {
    return this.#ofOneMoment(() => this.#client.withSession({ snapshot: true }, read));
  }

  async #ofOneMoment<T>(read: () => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries++)
      try {
        return await read();
      } catch (error) {
        if (!isSnapshotGone(error) || tries === TRIES) throw asPort(error);
      }
  }

  /** Before its numbers are asked for. */
  async beginSeries(series: string): Promise<void> {
    await this.#make(COUNTERS);
    await this.collection<Counter>(COUNTERS).insert({ _id: series, last: 0 });
  }

  /** The next number of a series, which nobody else is given. In a transaction the numbers follow one another as these do. */
  async nextNumber(series: string, session?: InOneGo): Promise<number> {
    const counters = this.collection<Counter>(COUNTERS);
    return (await counters.change({ _id: series }, { $inc: { last: 1 } }, { session }))!.last;
  }

  /** For rows that were numbered elsewhere: the next number is behind this one. */
  async numbersAfter(series: string, last: number): Promise<void> {
    await this.collection<Counter>(COUNTERS).update({ _id: series }, { $max: { last } });
  }

  /** Before it is written to: of two transactions that make a collection at once one would fail. */
  async #make(name: string): Promise<void> {
    const EXISTS = 48;
    try {
      await this.#db.createCollection(name);
    } catch (error) {
      if ((error as { code?: unknown }).code !== EXISTS) throw asPort(error);
    }
  }

  close(): Promise<void> {
    return this.#client.close();
  }
}
