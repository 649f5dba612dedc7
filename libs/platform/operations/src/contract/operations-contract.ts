import { afterEach, beforeEach, describe } from '@jest/globals';
import { outagesOf, type Outages } from '#contract/outages';
import type { Operations } from '../index.ts';
import { accessJournalContract } from './access-journal-contract.ts';
import { draftsContract } from './drafts-contract.ts';
import { filledInContract } from './filled-in-contract.ts';
import { jobsContract } from './jobs-contract.ts';
import { lastLookedContract } from './last-looked-contract.ts';
import { leasesContract } from './leases-contract.ts';
import { HandClock } from '#contract/time';
import { type ArrangeOperations, type OperationsUnderTest } from './operations-under-test.ts';
import { operationsOutages } from './operations-outages.ts';
import { outboxContract } from './outbox-contract.ts';
import { parkedCausesContract } from './parked-causes-contract.ts';
import { processStatesContract } from './process-states-contract.ts';
import { processRecordsContract } from './process-records-contract.ts';
import { sessionsContract } from './sessions-contract.ts';
import { settingsContract } from './settings-contract.ts';
import { standingContract } from './standing-contract.ts';

/** What every adapter of `Operations` keeps, seen from two servers on one store. */
export function operationsContract(name: string, arrange: ArrangeOperations, outages: Outages = 'none'): void {
  describe(`${name} keeps the contract of Operations:`, () => {
    const clock = new HandClock();
    let store: OperationsUnderTest;
    let pair: readonly [Operations, Operations];
    const servers = () => pair;

    beforeEach(async () => {
      clock.at = '2026-02-03T10:00:00.000Z';
      store = await arrange(clock);
      pair = [await store.open(), await store.open()];
    });
    afterEach(async () => {
      for (const server of pair) await server.close();
      await store.remove();
    });

    describe('what a process must not forget', () => processRecordsContract(servers, clock));
    describe('what a process has parked', () => parkedCausesContract(servers, clock));
    describe('what a process remembers', () => processStatesContract(servers));
    describe('leases', () => leasesContract(servers, clock));
    describe('the outbox', () => outboxContract(servers, clock));
    describe('the access journal', () => accessJournalContract(servers));
    describe('settings', () => settingsContract(servers));
    describe('sessions', () => sessionsContract(servers, clock));
    describe('drafts', () => draftsContract(servers, clock));
    describe('what was filled in', () => filledInContract(servers, clock));
    describe('jobs', () => jobsContract(servers, clock));
    describe('where a person last looked', () => lastLookedContract(servers));
    describe('its standing', () => standingContract(servers));
    outagesOf(outages, () => operationsOutages(servers, () => store.restartEngine!));
  });
}
