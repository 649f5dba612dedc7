import { setTimeout as delay } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import { OUTAGES, type RestartEngine } from '#contract/outages';
import { StoreUnavailable } from '#platform/event-sourcing';
import { KeyEnded, type Keys } from '../index.ts';

const CHILDREN = 24;
const BEFORE = 4;

const insisted = async <T>(ask: () => Promise<T>): Promise<T> => {
  for (;;)
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      await delay(50);
    }
};

/** Of keys whose engine is a program of its own. */
export function keysOutages(servers: () => readonly [Keys, Keys], restartEngine: () => RestartEngine): void {
  it.each(OUTAGES)(
    'makes one key for each that was asked, and ends none twice alive, when its engine is restarted (%s)',
    async (how) => {
      const [here, there] = servers();
      const made = new Map<string, string>();
      const record = (n: number) => ({ kid: `record-${n}`, subject: `child-${n}`, purpose: 'record' }) as const;
      const under = Promise.withResolvers<undefined>();
      const making = (async () => {
        for (let n = 0; n < CHILDREN; n++) {
          made.set(`record-${n}`, (await insisted(() => here.obtain(record(n)))).export().toString('hex'));
          if (n % 3 === 0) await insisted(() => here.endKeysOf(`child-${n}`));
          if (n === BEFORE) under.resolve(undefined);
        }
      })();
      await under.promise;
      await restartEngine()(how);
      await making;
      for (let n = 0; n < CHILDREN; n++)
        if (n % 3 === 0) await expect(insisted(() => there.obtain(record(n)))).rejects.toThrow(KeyEnded);
        else expect((await there.obtain(record(n))).export().toString('hex')).toBe(made.get(`record-${n}`));
    },
    120_000,
  );
}
