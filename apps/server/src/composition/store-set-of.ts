import type { Configuration } from '../configuration/configuration.ts';
import { EngineSet } from './engine-set.ts';
import { FilesSet } from './files-set.ts';
import type { StoreSet } from './store-set.ts';

/** Where the stores are; can be handed to a thread. */
export type Placed = Pick<Configuration, 'dataFolder' | 'eventStore'>;

export const storeSetOf = ({ dataFolder, eventStore }: Placed): StoreSet =>
  eventStore ? new EngineSet(dataFolder, eventStore) : new FilesSet(dataFolder);
