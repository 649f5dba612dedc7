import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { admitSet, beginLaying, StoreNotSound, type Admitted, type Member } from '#platform/data-folder';
import { EngineRefused, type EventStoreDbEvents } from '#eventstoredb/event-sourcing';
import type { EnginePlace } from '../configuration/engine-rules.ts';
import { filesBesideEvents } from './files-beside.ts';
import { FolderSet } from './folder-set.ts';
import { refuseHalfMoved } from './half-moved.ts';
import { lostByEngine, openEngine, PUT_ENGINE_BACK } from './open-engine-of.ts';
import { WrongMode, type OpeningEvents } from './store-set.ts';

/** Events in an engine, all else in files of one folder, which know which store of which engine is theirs. */
export class EngineSet extends FolderSet {
  readonly members: readonly Member[];
  readonly isRemote = true;
  readonly eventsAt = 'the engine of EVENTSTORE_URL';
  readonly #engine: EnginePlace;

  constructor(folder: string, engine: EnginePlace) {
    super(folder);
    this.members = filesBesideEvents(this.files);
    this.#engine = engine;
  }

  refuseOtherKind(): void {
    refuseHalfMoved(this);
    if (existsSync(this.files.database)) throw new StoreNotSound(this.named, [IN_A_DATABASE], NAME_IT);
    if (existsSync(this.files.events)) throw new StoreNotSound(this.named, [IN_A_FILE], MOVE_IT);
  }

  async admit(): Promise<Admitted> {
    this.refuseOtherKind();
    return admitSet(this.folder, this.members, [this.files.destructions, this.files.engine]);
  }

  /** What the folder calls its store is written before the engine is: a start that is cut off in between is gone on with. */
  async begin(mode: string): Promise<void> {
    beginLaying(this.folder);
    if (!existsSync(this.files.engine)) this.callStore(randomUUID());
    const storeId = this.storeCalled();
    const events = await this.#open({ naming: { storeId, mode } });
    await events.close();
    if (events.storeId === storeId) return;
    if (events.mode !== null && events.mode !== mode) throw new WrongMode(mode, 'EVENTSTORE_URL');
    throw new EngineRefused(OF_ANOTHER_FOLDER);
  }

  openEvents({ subscriptionBroke }: OpeningEvents = {}): Promise<EventStoreDbEvents> {
    return this.#open({ naming: null, ...(subscriptionBroke && { subscriptionBroke }) });
  }

  async holdTo(
    events: EventStoreDbEvents,
    { belonging, witnessed }: Pick<Admitted, 'belonging' | 'witnessed'>,
    mode: string,
  ): Promise<string> {
    const { storeId } = events;
    if ((belonging && belonging.set !== storeId) || this.storeCalled() !== storeId)
      throw new StoreNotSound(this.named, [OTHER_STORE], SEE_TO_URL);
    if (events.mode !== null && events.mode !== mode) throw new WrongMode(mode, 'EVENTSTORE_URL');
    const lost = await lostByEngine(events, witnessed);
    if (lost) throw new StoreNotSound(this.named, [`The engine is older than the files: ${lost}`], PUT_ENGINE_BACK);
    return storeId;
  }

  /** Which store of an engine is the folder’s. */
  callStore(storeId: string): void {
    writeFileSync(this.files.engine, `${storeId}\n`, { mode: 0o600, flush: true });
  }

  storeCalled(): string {
    return existsSync(this.files.engine) ? readFileSync(this.files.engine, 'utf8').trim() : '';
  }

  #open(options: Parameters<typeof openEngine>[1]): Promise<EventStoreDbEvents> {
    return openEngine(this.#engine, options);
  }
}

const IN_A_DATABASE = 'It was used with stores in a database, and MONGODB_URL is not set.';
const NAME_IT = 'Set MONGODB_URL to that database, or give another folder.';
const IN_A_FILE = 'Its events are in events.sqlite, and EVENTSTORE_URL names an engine.';
const MOVE_IT = 'Move them there: npm run ops -- copy-events engine. Or leave EVENTSTORE_URL out.';
const OTHER_STORE = 'Its files belong to another event store than the one that EVENTSTORE_URL names.';
const SEE_TO_URL = 'See to EVENTSTORE_URL, and to DATA_DIR: they belong together. Nothing was changed.';
const OF_ANOTHER_FOLDER =
  'it holds the store of another DATA_DIR, or of a database; give this one an engine of its own, start it in that folder, or name the database in MONGODB_URL';
