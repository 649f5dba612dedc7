import { describe } from '@jest/globals';
import { appendContract } from './append-contract.ts';
import { interleavingContract } from './interleaving-contract.ts';
import { limitsContract } from './limits-contract.ts';
import { processesContract } from './processes-contract.ts';
import { readingContract } from './reading-contract.ts';
import { repeatContract } from './repeat-contract.ts';
import { outageContract } from './outage-contract.ts';
import { outagesOf, type Outages } from '#contract/outages';
import type { OpenStore } from './store-under-test.ts';
import { subscriptionContract } from './subscription-contract.ts';

export { restartedBy } from '../testing/restarted-by.ts';
export { freePort, restartingContainer } from '../testing/container-outages.ts';
export { LoopbackEngine } from '../testing/loopback-engine.ts';
export type { Opener, OpenStore, StoreUnderTest } from './store-under-test.ts';

/** Everything the port promises; an adapter is one when it passes all of it. */
export function eventStoreContract(name: string, open: OpenStore, outages: Outages = 'none'): void {
  describe(`The event store on ${name}`, () => {
    appendContract(open);
    repeatContract(open);
    limitsContract(open);
    readingContract(open);
    subscriptionContract(open);
    interleavingContract(open);
    processesContract(open);
    outagesOf(outages, () => outageContract(open));
  });
}
