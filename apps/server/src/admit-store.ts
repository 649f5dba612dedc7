import type { Configuration } from './configuration/configuration.ts';
import type { Stores } from './composition/open-stores.ts';

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

/** A folder belongs to the mode it was first opened in. @throws WrongMode */
export const admitStore =
  (mode: Configuration['mode']) =>
  async ({ operations }: Stores): Promise<void> => {
    if ((await operations.settings.once('mode', mode)) !== mode) throw new WrongMode(mode);
  };
