import { randomUUID } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { StoreNotSound, type Admitted, type Witnessed } from '#platform/data-folder';
import {
  MarksInDatabase,
  MongoEngine,
  StoreInDatabase,
  type GrowingCollection,
  type StoreTold,
} from '#platform/mongo-engine';
import { EngineRefused, type EventStoreDbEvents } from '#eventstoredb/event-sourcing';
import { KEYS_GROW } from '#mongodb/keys';
import { isInUse, isServed, OPERATIONS_GROW, placesKept } from '#mongodb/operations';
import { checkpointsKept } from '#mongodb/read-models';
import type { EnginePlace } from '../configuration/engine-rules.ts';
import { dataFiles, type DataFiles } from './data-files.ts';
import { MOVING, refuseHalfMoved } from './half-moved.ts';
import { lostByEngine, openEngine, PUT_ENGINE_BACK } from './open-engine-of.ts';
import { openMongo } from './open-mongo.ts';
import { WrongMode, type HowMuch, type Joining, type Looked, type OpeningEvents, type StoreSet } from './store-set.ts';
import type { OpeningBeside, StoresBeside } from './stores-beside.ts';

const IN_FILES = 'It holds stores in files, and MONGODB_URL names a database.';
const MOVE_THEM =
  'Move them there: npm run ops -- copy-stores database. Or leave MONGODB_URL out, or give another folder. Nothing was changed.';
const OTHER_STORE = 'Its stores belong to other events than those that EVENTSTORE_URL holds.';
const SEE_TO_URLS = 'See to MONGODB_URL and to EVENTSTORE_URL: they belong together. Nothing was changed.';
const PUT_DATABASE_BACK =
  'Put the whole database back as it was, from its newest backup: no single collection of it. Nothing here was changed.';
const OF_ANOTHER =
  'it holds the store of a DATA_DIR, or of another database; give this one an engine of its own, or name that database in MONGODB_URL';

const GROWS: readonly GrowingCollection[] = [...KEYS_GROW, ...OPERATIONS_GROW];

/** Events in an engine, all else in a MongoDB, for several servers at once; a folder is each server’s own. */
export class MongoSet implements StoreSet {
  readonly folder: string;
  readonly files: DataFiles;
  readonly members = [];
  readonly named = 'MONGODB_URL';
  readonly keysAt = 'The database';
  readonly putBack = PUT_DATABASE_BACK;
  readonly eventsAt = 'the engine of EVENTSTORE_URL';
  readonly isRemote = true;
  readonly isShared = true;
  readonly #engine: EnginePlace;
  readonly #database: EnginePlace;

  constructor(folder: string, engine: EnginePlace, database: EnginePlace) {
    this.folder = folder;
    this.files = dataFiles(folder);
    this.#engine = engine;
    this.#database = database;
  }

  refuseOtherKind(): void {
    refuseHalfMoved(this);
    const { events, engine, keys, operations } = this.files;
    if ([events, engine, keys, operations].some((file) => existsSync(file)))
      throw new StoreNotSound(`DATA_DIR ${this.folder}`, [IN_FILES], MOVE_THEM);
  }

  async admit(): Promise<Admitted> {
    this.refuseOtherKind();
    return this.inDatabase(async (store, engine) => {
      const told = await store.told();
      if (told?.moving) throw new StoreNotSound(this.named, [MOVING[told.moving]], 'Nothing was changed.');
      if (!told?.isLaid) return { fresh: true, belonging: belongingOf(told), rebuilt: [], witnessed: [] };
      const older = await store.older(told);
      if (older.length > 0) throw new StoreNotSound(this.named, older, this.putBack);
      return { fresh: false, belonging: belongingOf(told), rebuilt: [], witnessed: await witnessedIn(engine) };
    });
  }

  look(_: HowMuch): Promise<Looked> {
    return this.inDatabase(async (store, engine) => {
      const told = await store.told();
      const faults = told?.moving ? [MOVING[told.moving]] : told ? await store.older(told) : [];
      return { belonging: belongingOf(told), witnessed: await witnessedIn(engine), faults, unreadable: [] };
    });
  }

  isEmpty(): Promise<boolean> {
    return this.inDatabase(async (store) => (await store.told()) === null);
  }

  isServed(): Promise<boolean> {
    return this.inDatabase((_, engine) => isServed(engine));
  }

  isInUse(): Promise<boolean> {
    return this.inDatabase((_, engine) => isInUse(engine));
  }

  /** The database says what the store is called before the engine does: a start that is cut off in between is gone on with. */
  async begin(mode: string): Promise<void> {
    const told = await this.inDatabase((store) => store.begin(randomUUID(), mode));
    if (told.moving) throw new StoreNotSound(this.named, [MOVING[told.moving]], 'Nothing was changed.');
    if (told.mode !== mode) throw new WrongMode(mode, 'MONGODB_URL');
    const events = await openEngine(this.#engine, { naming: { storeId: told.set, mode } });
    await events.close();
    if (events.storeId === told.set) return;
    if (events.mode !== null && events.mode !== mode) throw new WrongMode(mode, 'EVENTSTORE_URL');
    throw new EngineRefused(OF_ANOTHER);
  }

  openEvents({ subscriptionBroke }: OpeningEvents = {}): Promise<EventStoreDbEvents> {
    return openEngine(this.#engine, { naming: null, ...(subscriptionBroke && { subscriptionBroke }) });
  }

  openBeside(opening: OpeningBeside = {}): Promise<StoresBeside> {
    // A server that has no folder keeps no list of its own: that of the database is all servers’.
    const list = existsSync(this.folder) ? { destructionList: this.files.destructions } : {};
    return openMongo(this.#database.url, { ...opening, ...this.#way, ...list });
  }

  async holdTo(
    events: EventStoreDbEvents,
    admitted: Pick<Admitted, 'belonging' | 'witnessed'>,
    mode: string,
  ): Promise<string> {
    const { storeId } = events;
    const belonging = admitted.belonging ?? belongingOf(await this.inDatabase((store) => store.told()));
    if (belonging?.set !== storeId) throw new StoreNotSound(this.named, [OTHER_STORE], SEE_TO_URLS);
    if (belonging.mode !== mode) throw new WrongMode(mode, 'MONGODB_URL');
    if (events.mode !== null && events.mode !== mode) throw new WrongMode(mode, 'EVENTSTORE_URL');
    const lost = await lostByEngine(events, admitted.witnessed);
    if (lost) throw new StoreNotSound(this.named, [`The engine is older than the database: ${lost}`], PUT_ENGINE_BACK);
    return storeId;
  }

  async join({ settled, log }: Joining): Promise<MarksInDatabase> {
    const engine = await MongoEngine.open(this.#database.url, this.#way);
    const store = new StoreInDatabase(engine, GROWS);
    await store.keep(settled);
    if (existsSync(this.folder)) writeFileSync(this.files.database, `${(await store.told())!.set}\n`, { mode: 0o600 });
    const failed = (error: unknown) => log.error('The database cannot be written to', error);
    return new MarksInDatabase(store, { failed, closed: () => engine.close() });
  }

  async dropViews(): Promise<void> {
    const beside = await this.openBeside();
    await (await beside.views()).dropAllBut([]).finally(() => beside.close());
  }

  get #way() {
    const { credentialsFile, caFile } = this.#database;
    return { ...(credentialsFile !== null && { credentialsFile }), ...(caFile !== null && { caFile }) };
  }

  /** While the work is done it has a connection of its own. */
  async inDatabase<T>(work: (store: StoreInDatabase, engine: MongoEngine) => Promise<T>): Promise<T> {
    const engine = await MongoEngine.open(this.#database.url, this.#way);
    return work(new StoreInDatabase(engine, GROWS), engine).finally(() => engine.close());
  }
}

const belongingOf = (told: StoreTold | null): Admitted['belonging'] =>
  told && { set: told.set, mode: told.mode, settled: told.settled, marks: {} };

/** Which events views and processes have dealt with. */
async function witnessedIn(engine: MongoEngine): Promise<readonly Witnessed[]> {
  const kept = [...(await placesKept(engine)), ...(await checkpointsKept(engine))];
  return kept.map(({ position, eventId }) => ({
    ...{ what: 'events', numbering: position.slice(0, 36), number: Number(position.slice(37)) },
    id: eventId.replaceAll('-', ''),
  }));
}
