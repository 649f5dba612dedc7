import { existsSync } from 'node:fs';
import { OneReading, type EventStore } from '#platform/event-sourcing';
import type { Keys, MasterKey } from '#platform/keys';
import type { Operations } from '#platform/operations';
import type { ViewStore } from '#platform/read-models';
import type { Clock } from '#platform/time';
import { SqliteEventStore } from '#sqlite/event-sourcing';
import { SqliteKeys } from '#sqlite/keys';
import { SqliteOperations } from '#sqlite/operations';
import { SqliteReadModels } from '#sqlite/read-models';
import { dataFiles } from './data-files.ts';

export type Stores = Readonly<{
  events: EventStore;
  views: ViewStore;
  keys: Keys;
  operations: Operations;
  close: () => Promise<void>;
}>;

/**
 * The embedded default: four SQLite files in one folder.
 * @throws RestoreUnfinished @throws WrongMasterKey before anything else is opened
 */
export async function openStores(folder: string, masterKey: MasterKey, clock: Clock): Promise<Stores> {
  const files = dataFiles(folder);
  if (existsSync(files.unfinishedRestore)) throw new RestoreUnfinished(folder);
  const { destructions: destructionList } = files;
  const keys = await SqliteKeys.open(files.keys, masterKey, { destructionList, now: () => new Date(clock.now()) });
  const operations = await SqliteOperations.open(files.operations, { clock });
  // Views, processes and the search index follow it: what is appended is read once for all of them.
  const events = new OneReading(await SqliteEventStore.open(files.events));
  const views = SqliteReadModels.open(files.views);
  const close = async () => {
    await views.close();
    await events.close();
    await operations.close();
    await keys.close();
  };
  return { events, views, keys, operations, close };
}

/** Part of a backup may be missing here, and destroyed keys may still open. */
export class RestoreUnfinished extends Error {
  constructor(folder: string) {
    super(`DATA_DIR ${folder} holds a restore that was cut off. Empty the folder and restore again.`);
    this.name = 'RestoreUnfinished';
  }
}
