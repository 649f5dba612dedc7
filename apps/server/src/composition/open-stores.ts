import { existsSync } from 'node:fs';
import type { EventsObserver, EventStore } from '#platform/event-sourcing';
import type { Keys, MasterKey } from '#platform/keys';
import type { Operations } from '#platform/operations';
import type { ViewStore } from '#platform/read-models';
import type { ReferenceData } from '#platform/reference-data';
import type { Log } from '#platform/telemetry';
import type { ServerTraces } from '#platform/traces';
import type { Clock } from '#platform/time';
import { keysLost, PUT_KEYS_BACK } from './keys-needed.ts';
import { DatabaseReached } from './database-reached.ts';
import { EventsReached } from './events-reached.ts';
import { FilesInPlace } from './files-in-place.ts';
import type { EventsKnown } from './known-events.ts';
import { openEventsOf } from './open-events.ts';
import { DiskKeeps, StoresWritable } from './ready-when.ts';
import { clearPutBackDrafts } from './put-back-drafts.ts';
import { settleKeys } from './settle-keys.ts';
import { WrongMode, type MarksKept, type StoreSet } from './store-set.ts';

export type Stores = Readonly<{
  events: EventStore;
  views: ViewStore;
  keys: Keys;
  operations: Operations;
  reference: ReferenceData;
  marks: MarksKept;
  /** None where nothing is kept on this machine. */
  writable?: StoresWritable | undefined;
  kept: DiskKeeps;
  inPlace: FilesInPlace;
  known: EventsKnown;
  /** Of a store that is beyond this machine. */
  reached?: EventsReached | undefined;
  database?: DatabaseReached | undefined;
  close: () => Promise<void>;
}>;

export type StoresGiven = Readonly<{
  masterKey: MasterKey;
  clock: Clock;
  log: Log;
  mode: string;
  /** Is told of every append, and of every subscription that broke. */
  observer?: EventsObserver | undefined;
  traces?: ServerTraces | undefined;
}>;

/**
 * The stores of a set, which know each other.
 * @throws RestoreUnfinished @throws StoreNotSound @throws WrongMode @throws WrongMasterKey @throws EngineRefused
 */
export async function openStores(set: StoreSet, given: StoresGiven): Promise<Stores> {
  const { masterKey, clock, log, mode, observer, traces } = given;
  const { folder, files } = set;
  if (existsSync(files.unfinishedRestore)) throw new RestoreUnfinished(folder);
  const admitted = await set.admit();
  if (admitted.belonging && admitted.belonging.mode !== mode)
    throw new WrongMode(mode, set.isShared ? 'MONGODB_URL' : 'DATA_DIR');
  for (const fault of admitted.rebuilt) log.warn('The views are built anew from the events', { fault });
  if (admitted.fresh) await set.begin(mode);
  const hasFolder = existsSync(folder);
  if (hasFolder) await clearPutBackDrafts(folder);

  await using opened = new AsyncDisposableStack();
  const kept = new DiskKeeps(log);
  const { disk } = kept;
  // Before what stands in files: one that belongs to other events is not brought up to date.
  const { placed, events, known } = await openEventsOf(set, { log, disk, observer, traces });
  opened.adopt(events, closed);
  const identity = await set.holdTo(placed, admitted, mode);
  const beside = opened.adopt(await set.openBeside({ clock, log, disk, viewLog: kept.log }), closed);
  const keys = opened.adopt(await beside.keys(masterKey), closed);
  const operations = opened.adopt(await beside.operations(), closed);
  const views = opened.adopt(await beside.views(), closed);
  const reference = opened.adopt(await beside.reference(), closed);
  const { upTo: settled, lost } = await settleKeys(set, placed, keys, admitted.belonging?.settled ?? null);
  for (const fault of keysLost(set.keysAt, lost))
    log.warn('The keys of single children are lost', { fault, todo: PUT_KEYS_BACK });
  const marks = opened.adopt(await set.join({ admitted, mode, settled, identity, log }), closed);
  // What is written beyond this machine, `database` tells of.
  const written = set.isShared ? { written: async () => true } : marks;
  const writable = hasFolder ? new StoresWritable(folder, written) : undefined;
  const inPlace = await FilesInPlace.of(
    set.members.map(({ file }) => file),
    log,
  );
  const reached = set.isRemote ? new EventsReached(events) : undefined;
  const database = set.isShared ? new DatabaseReached(operations, marks) : undefined;
  const all = opened.move();
  return {
    ...{ events, views, keys, operations, reference, marks, writable, kept, inPlace, reached, database },
    known,
    close: () => all.disposeAsync(),
  };
}

const closed = (store: Readonly<{ close: () => Promise<void> }>): Promise<void> => store.close();

/** Part of a backup may be missing here, and destroyed keys may still open. */
export class RestoreUnfinished extends Error {
  constructor(folder: string) {
    super(`DATA_DIR ${folder} holds a restore that was cut off. Empty the folder and restore again.`);
    this.name = 'RestoreUnfinished';
  }
}
