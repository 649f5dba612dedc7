import { existsSync } from 'node:fs';
import { admitSet, beginLaying, KeptMarks, laySet, type Admitted, type Member } from '#platform/data-folder';
import { MeasuredEvents, OneReading, type EventsObserver, type EventStore } from '#platform/event-sourcing';
import type { Keys, MasterKey } from '#platform/keys';
import type { Operations } from '#platform/operations';
import type { ViewStore } from '#platform/read-models';
import type { Log } from '#platform/telemetry';
import type { Clock } from '#platform/time';
import { SqliteEventStore } from '#sqlite/event-sourcing';
import { SqliteKeys } from '#sqlite/keys';
import { SqliteOperations } from '#sqlite/operations';
import { SqliteReadModels } from '#sqlite/read-models';
import { catalogue } from './all-contexts.ts';
import { dataFiles } from './data-files.ts';
import { keysLost, PUT_KEYS_BACK } from './keys-needed.ts';
import { FilesInPlace } from './files-in-place.ts';
import { DiskKeeps, StoresWritable } from './ready-when.ts';
import { clearPutBackDrafts } from './put-back-drafts.ts';
import { settleKeys } from './settle-keys.ts';
import { storeSet } from './store-set.ts';

export type Stores = Readonly<{
  events: EventStore;
  views: ViewStore;
  keys: Keys;
  operations: Operations;
  marks: KeptMarks;
  writable: StoresWritable;
  kept: DiskKeeps;
  inPlace: FilesInPlace;
  close: () => Promise<void>;
}>;

export type StoresGiven = Readonly<{
  masterKey: MasterKey;
  clock: Clock;
  log: Log;
  mode: string;
  /** Is told of every append, and of every subscription that broke. */
  observer?: EventsObserver | undefined;
}>;

/**
 * The embedded default: four SQLite files in one folder, which know each other.
 * @throws RestoreUnfinished @throws StoreNotSound @throws WrongMode @throws WrongMasterKey before anything is made
 */
export async function openStores(folder: string, given: StoresGiven): Promise<Stores> {
  const { masterKey, clock, log, mode, observer } = given;
  const files = dataFiles(folder);
  if (existsSync(files.unfinishedRestore)) throw new RestoreUnfinished(folder);
  const members = storeSet(files);
  const admitted = admitSet(folder, members, [files.destructions]);
  if (admitted.belonging && admitted.belonging.mode !== mode) throw new WrongMode(mode);
  for (const fault of admitted.rebuilt) log.warn('The views are built anew from the events', { fault });
  if (admitted.fresh) beginLaying(folder);
  await clearPutBackDrafts(folder);

  await using opened = new AsyncDisposableStack();
  const { destructions: destructionList } = files;
  const now = () => new Date(clock.now());
  const kept = new DiskKeeps(log);
  const { disk } = kept;
  const keys = opened.adopt(await SqliteKeys.open(files.keys, masterKey, { destructionList, now, disk }), closed);
  const operations = opened.adopt(await SqliteOperations.open(files.operations, { clock, disk }), closed);
  // Views, processes and the search index follow it: what is appended is read once for all of them.
  const file = await SqliteEventStore.open(files.events, { disk });
  catalogue.readAsKnown(file);
  const events = opened.adopt(new OneReading(observer ? new MeasuredEvents(file, observer) : file), closed);
  const views = opened.adopt(await SqliteReadModels.open(files.views), closed);
  const { upTo: settled, lost } = await settleKeys(folder, events, keys, admitted.belonging?.settled ?? null);
  for (const fault of keysLost(lost)) log.warn('The keys of single children are lost', { fault, todo: PUT_KEYS_BACK });
  const marks = opened.adopt(joinSet(folder, members, admitted, { mode, settled, log }), (each) => each.close());
  const writable = new StoresWritable(folder, marks);
  const inPlace = await FilesInPlace.of(
    members.map(({ file }) => file),
    log,
  );
  const all = opened.move();
  return { events, views, keys, operations, marks, writable, kept, inPlace, close: () => all.disposeAsync() };
}

const closed = (store: Readonly<{ close: () => Promise<void> }>): Promise<void> => store.close();

/** Part of a backup may be missing here, and destroyed keys may still open. */
export class RestoreUnfinished extends Error {
  constructor(folder: string) {
    super(`DATA_DIR ${folder} holds a restore that was cut off. Empty the folder and restore again.`);
    this.name = 'RestoreUnfinished';
  }
}

/** The data folder was made in the other mode. */
export class WrongMode extends Error {
  constructor(mode: string) {
    super(
      mode === 'live'
        ? 'DATA_DIR holds a demonstration: MODE=live does not take it. Give the live service a folder of its own.'
        : 'DATA_DIR holds live data: MODE=demo does not take it. Give the demonstration a folder of its own.',
    );
    this.name = 'WrongMode';
  }
}

type Joining = Readonly<{ mode: string; settled: string | null; log: Log }>;

/** Tells the files, once they are all there, whose they are; and from then on how far each has grown. */
export function joinSet(folder: string, members: readonly Member[], admitted: Admitted, given: Joining): KeptMarks {
  const { belonging } = admitted;
  const { mode, settled, log } = given;
  const told = laySet(folder, members, { mode, settled, ...(belonging && { set: belonging.set }) });
  return new KeptMarks(members, told, (error) => log.error('The stores cannot be written to', error));
}
