import { existsSync } from 'node:fs';
import { KeptMarks, laySet, type Admitted } from '#platform/data-folder';
import { MeasuredEvents, OneReading, type EventsObserver, type EventStore } from '#platform/event-sourcing';
import type { Keys, MasterKey } from '#platform/keys';
import type { Operations } from '#platform/operations';
import type { ViewStore } from '#platform/read-models';
import type { ReferenceData } from '#platform/reference-data';
import type { Log } from '#platform/telemetry';
import { TracedEvents, type ServerTraces } from '#platform/traces';
import type { Clock } from '#platform/time';
import { SqliteKeys } from '#sqlite/keys';
import { SqliteOperations } from '#sqlite/operations';
import { SqliteReadModels } from '#sqlite/read-models';
import { SqliteReferenceData } from '#sqlite/reference-data';
import { catalogue } from './all-contexts.ts';
import { keysLost, PUT_KEYS_BACK } from './keys-needed.ts';
import { EventsReached } from './events-reached.ts';
import { FilesInPlace } from './files-in-place.ts';
import { KnownEvents, type EventsKnown } from './known-events.ts';
import { DiskKeeps, StoresWritable } from './ready-when.ts';
import { clearPutBackDrafts } from './put-back-drafts.ts';
import { settleKeys } from './settle-keys.ts';
import { WrongMode, type StoreSet } from './store-set.ts';

export type Stores = Readonly<{
  events: EventStore;
  views: ViewStore;
  keys: Keys;
  operations: Operations;
  reference: ReferenceData;
  marks: KeptMarks;
  writable: StoresWritable;
  kept: DiskKeeps;
  inPlace: FilesInPlace;
  known: EventsKnown;
  /** Of a store that is beyond this machine. */
  reached?: EventsReached | undefined;
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
  const admitted = set.admit();
  if (admitted.belonging && admitted.belonging.mode !== mode) throw new WrongMode(mode);
  for (const fault of admitted.rebuilt) log.warn('The views are built anew from the events', { fault });
  if (admitted.fresh) await set.begin(mode);
  await clearPutBackDrafts(folder);

  await using opened = new AsyncDisposableStack();
  const { destructions: destructionList } = files;
  const now = () => new Date(clock.now());
  const kept = new DiskKeeps(log);
  const { disk } = kept;
  // Before what stands in files: one that belongs to other events is not brought up to date.
  const placed = await set.openEvents({ disk, subscriptionBroke: () => observer?.subscriptionBroke() });
  catalogue.readAsKnown(placed);
  const measured = observer ? new MeasuredEvents(placed, observer) : placed;
  const known = new KnownEvents(traces ? new TracedEvents(measured, traces) : measured, catalogue, log);
  // Views, processes and the search index follow it: what is appended is read once for all of them.
  const events = opened.adopt(new OneReading(known), closed);
  const identity = await set.holdTo(placed, admitted, mode);
  const keys = opened.adopt(await SqliteKeys.open(files.keys, masterKey, { destructionList, now, disk }), closed);
  const operations = opened.adopt(await SqliteOperations.open(files.operations, { clock, disk }), closed);
  const views = opened.adopt(await SqliteReadModels.open(files.views, undefined, kept.log), closed);
  const reference = opened.adopt(await SqliteReferenceData.open(files.reference), closed);
  const { upTo: settled, lost } = await settleKeys(folder, placed, keys, admitted.belonging?.settled ?? null);
  for (const fault of keysLost(lost)) log.warn('The keys of single children are lost', { fault, todo: PUT_KEYS_BACK });
  const marks = opened.adopt(joinSet(set, admitted, { mode, settled, log, identity }), (each) => each.close());
  const writable = new StoresWritable(folder, marks);
  const inPlace = await FilesInPlace.of(
    set.members.map(({ file }) => file),
    log,
  );
  const reached = set.isRemote ? new EventsReached(events) : undefined;
  const all = opened.move();
  return {
    ...{ events, views, keys, operations, reference, marks, writable, kept, inPlace, reached },
    known: known.readiness,
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

type Joining = Readonly<{ mode: string; settled: string | null; identity: string | null; log: Log }>;

/** Tells the files, once they are all there, whose they are; and from then on how far each has grown. */
export function joinSet(
  { folder, members }: Pick<StoreSet, 'folder' | 'members'>,
  { belonging }: Admitted,
  given: Joining,
): KeptMarks {
  const { mode, settled, identity, log } = given;
  const known = identity ?? belonging?.set;
  const told = laySet(folder, members, { mode, settled, ...(known !== undefined && { set: known }) });
  return new KeptMarks(members, told, (error) => log.error('The stores cannot be written to', error));
}
