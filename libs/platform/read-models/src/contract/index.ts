import { afterEach, beforeEach, describe } from '@jest/globals';
import { outagesOf, type Outages, type RestartEngine } from '#contract/outages';
import type { ViewStore } from '../port/view-store.ts';
import { checkpointsContract } from './checkpoints-contract.ts';
import { generationsContract } from './generations-contract.ts';
import { parkingContract } from './parking-contract.ts';
import { queriesContract } from './queries-contract.ts';
import { queriesProperty } from './queries-property.ts';
import { serversContract } from './servers-contract.ts';
import { TwoServers } from './two-servers.ts';
import { viewsOutages } from './views-outages.ts';
import { withinContract } from './within-contract.ts';

export * from './fixtures.ts';

/** An empty storage, and servers on it. */
export type ReadModelsUnderTest = Readonly<{
  open(): Promise<ViewStore>;
  /** Where its engine can be stopped, killed and frozen. */
  restartEngine?: RestartEngine | undefined;
  remove(): Promise<void>;
}>;

/**
 * What every adapter of the read models must pass.
 * @param runs how many queries are made up: each costs many turns over a wire
 */
export function readModelsContract(
  adapter: string,
  arrange: () => Promise<ReadModelsUnderTest>,
  runs = 150,
  outages: Outages = 'none',
): void {
  describe(`${adapter} as read models`, () => {
    let storage: ReadModelsUnderTest;
    let servers: readonly [ViewStore, ViewStore];
    let store: ViewStore;
    beforeEach(async () => {
      storage = await arrange();
      servers = [await storage.open(), await storage.open()];
      store = new TwoServers(...servers);
    });
    afterEach(async () => {
      await store.close();
      await storage.remove();
    });

    queriesContract(() => store);
    checkpointsContract(() => store);
    generationsContract(() => store);
    parkingContract(() => store);
    queriesProperty(() => store, runs);
    withinContract(() => store, runs);
    describe('several servers', () => serversContract(() => servers));
    outagesOf(outages, () =>
      viewsOutages(
        () => servers,
        () => storage.restartEngine!,
      ),
    );
  });
}
