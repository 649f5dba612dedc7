import type { Configuration } from '../configuration/configuration.ts';
import { EngineSet } from './engine-set.ts';
import { FilesSet } from './files-set.ts';
import { MongoSet } from './mongo-set.ts';
import type { StoreSet } from './store-set.ts';

/** Where the stores are; can be handed to a thread. */
export type Placed = Pick<Configuration, 'dataFolder' | 'eventStore' | 'database'>;

export function storeSetOf({ dataFolder, eventStore, database }: Placed): StoreSet {
  if (!eventStore) return new FilesSet(dataFolder);
  return database ? new MongoSet(dataFolder, eventStore, database) : new EngineSet(dataFolder, eventStore);
}
