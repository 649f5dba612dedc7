import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import {
  admitSet,
  beginLaying,
  StoreNotSound,
  type Admitted,
  type Member,
  type Witnessed,
} from '#platform/data-folder';
import { ForeignPosition, positionOf } from '#platform/event-sourcing';
import { EngineRefused, EventStoreDbEvents } from '#eventstoredb/event-sourcing';
import type { EnginePlace } from '../configuration/engine-rules.ts';
import { dataFiles, type DataFiles } from './data-files.ts';
import { filesBesideEvents, WrongMode, type OpeningEvents, type StoreSet } from './store-set.ts';

/** Events in an engine, all else in files of one folder, which know which store of which engine is theirs. */
export class EngineSet implements StoreSet {
  readonly folder: string;
  readonly files: DataFiles;
  readonly members: readonly Member[];
  readonly isRemote = true;
  readonly eventsAt = 'the engine of EVENTSTORE_URL';
  readonly #engine: EnginePlace;

  constructor(folder: string, engine: EnginePlace) {
    this.folder = folder;
    this.files = dataFiles(folder);
    this.members = filesBesideEvents(this.files);
    this.#engine = engine;
  }

  refuseOtherKind(): void {
    if (existsSync(this.files.events)) throw new StoreNotSound(this.folder, [IN_A_FILE], MOVE_IT);
  }

  admit(): Admitted {
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
      throw new StoreNotSound(this.folder, [OTHER_STORE], SEE_TO_URL);
    if (events.mode !== null && events.mode !== mode) throw new WrongMode(mode, 'EVENTSTORE_URL');
    const lost = await lostBy(events, witnessed);
    if (lost) throw new StoreNotSound(this.folder, [lost], PUT_ENGINE_BACK);
    return storeId;
  }

  /** Which store of an engine is the folder’s. */
  callStore(storeId: string): void {
    writeFileSync(this.files.engine, `${storeId}\n`, { mode: 0o600, flush: true });
  }

  storeCalled(): string {
    return existsSync(this.files.engine) ? readFileSync(this.files.engine, 'utf8').trim() : '';
  }

  #open(options: Parameters<typeof EventStoreDbEvents.open>[1]): Promise<EventStoreDbEvents> {
    const { url, credentialsFile, caFile } = this.#engine;
    return EventStoreDbEvents.open(url, {
      ...options,
      ...(credentialsFile !== null && { credentialsFile }),
      ...(caFile !== null && { caFile }),
    });
  }
}

/** Of what views and processes have dealt with, the last event, if the engine does not hold it. */
async function lostBy(events: EventStoreDbEvents, witnessed: readonly Witnessed[]): Promise<string | null> {
  const own = witnessed.filter(({ what, numbering }) => what === 'events' && numbering === events.storeId);
  const [last] = own.sort((a, b) => b.number - a.number);
  if (!last) return null;
  const there = await events.eventAt(positionOf(events.storeId, last.number)).catch((error: unknown) => {
    if (error instanceof ForeignPosition) return null;
    throw error;
  });
  return there?.id.replaceAll('-', '') === last.id
    ? null
    : `The engine is older than the files: they have dealt with an event at ${last.number} that it does not hold.`;
}

const IN_A_FILE = 'Its events are in events.sqlite, and EVENTSTORE_URL names an engine.';
const MOVE_IT = 'Move them there: npm run ops -- copy-events engine. Or leave EVENTSTORE_URL out.';
const OTHER_STORE = 'Its files belong to another event store than the one that EVENTSTORE_URL names.';
const SEE_TO_URL = 'See to EVENTSTORE_URL, and to DATA_DIR: they belong together. Nothing was changed.';
const PUT_ENGINE_BACK =
  'Put the engine back as it was, from its newest backup; or lay the last backup into an empty folder: npm run ops -- restore --help. Nothing was changed.';
const OF_ANOTHER_FOLDER =
  'it holds the store of another DATA_DIR; give this one an engine of its own, or start it in that folder';
