import { afterEach, beforeEach, describe } from '@jest/globals';
import type { ViewStore } from '../port/view-store.ts';
import { checkpointsContract } from './checkpoints-contract.ts';
import { generationsContract } from './generations-contract.ts';
import { parkingContract } from './parking-contract.ts';
import { queriesContract } from './queries-contract.ts';
import { queriesProperty } from './queries-property.ts';
import { withinContract } from './within-contract.ts';

export * from './fixtures.ts';

/** What every adapter of the read models must pass. `open` makes an empty store; it is closed by the suite. */
export function readModelsContract(adapter: string, open: () => Promise<ViewStore>): void {
  describe(`${adapter} as read models`, () => {
    let store: ViewStore;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store.close());

    queriesContract(() => store);
    checkpointsContract(() => store);
    generationsContract(() => store);
    parkingContract(() => store);
    queriesProperty(() => store);
    withinContract(() => store);
  });
}
