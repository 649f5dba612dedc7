import { setTimeout as delay } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import { OUTAGES, type RestartEngine } from '#contract/outages';
import { positionOf, StoreUnavailable } from '#platform/event-sourcing';
import type { AccessLink, Operations } from '../index.ts';
import { anAccess } from './operations-under-test.ts';

const STORE = '11111111-1111-4111-8111-111111111111';
const BEFORE = 5;
const IN_ALL = 25;

/** Of operations whose engine is a program of its own. */
export function operationsOutages(
  servers: () => readonly [Operations, Operations],
  restartEngine: () => RestartEngine,
): void {
  it.each(OUTAGES)(
    'loses nothing that was acknowledged when its engine is restarted (%s)',
    async (how) => {
      const [here, there] = servers();
      await here.processes.begin('chase', null);
      const links: AccessLink[] = [];
      let passed = 0;
      const under = Promise.withResolvers<undefined>();
      const working = (async () => {
        for (let number = 1; number <= IN_ALL; number++)
          try {
            links.push(await here.accessJournal.record(anAccess({ correlationId: `looked-${number}` })));
            const at = { position: positionOf(STORE, number), eventId: `event-${number}` };
            await here.processes.keepCheckpoint('chase', at);
            passed = number;
            if (number === BEFORE) under.resolve(undefined);
          } catch (error) {
            if (!(error instanceof StoreUnavailable)) throw error;
            await delay(50);
          }
      })();
      await under.promise;
      await restartEngine()(how);
      await working;
      expect(links.length).toBeGreaterThanOrEqual(BEFORE);
      expect(await there.accessJournal.verify(links)).toMatchObject({ sound: true });
      const kept = (await there.processes.placeOf('chase'))!.checkpoint!.position;
      expect(Number(kept.slice(-20))).toBeGreaterThanOrEqual(passed);
      expect(await there.settings.once('mode', 'demo')).toBe('demo');
    },
    120_000,
  );
}
