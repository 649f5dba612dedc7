import { setTimeout as delay } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import { OUTAGES, type RestartEngine } from '#contract/outages';
import { StoreUnavailable } from '#platform/event-sourcing';
import { CheckpointConflict } from '../port/read-model-errors.ts';
import type { ViewStore } from '../port/view-store.ts';
import { newest, put, sample, samples } from './fixtures.ts';

const IDS = ['a', 'b', 'c'];
const BEFORE = 5;
const IN_ALL = 25;

/** Of views whose engine is a program of its own. */
export function viewsOutages(servers: () => readonly [ViewStore, ViewStore], restartEngine: () => RestartEngine): void {
  it.each(OUTAGES)(
    'writes each batch once and whole, with its checkpoint, when its engine is restarted (%s)',
    async (how) => {
      const [here, there] = servers();
      const reached = async () => Number((await newest(here)).checkpoint?.position.slice(-20) ?? 0);
      const under = Promise.withResolvers<undefined>();
      const writing = (async () => {
        for (let done = 0; done < IN_ALL;)
          try {
            // As a projector does: from where the build stands, whatever it was told of the batch before.
            done = await reached();
            if (done >= BEFORE) under.resolve(undefined);
            const counted = sample({ count: done + 1 });
            await put(here, Object.fromEntries([...IDS, `of-${done + 1}`].map((id) => [id, counted])));
          } catch (error) {
            if (!(error instanceof StoreUnavailable) && !(error instanceof CheckpointConflict)) throw error;
            await delay(50);
          }
      })();
      await under.promise;
      await restartEngine()(how);
      await writing;
      const at = await reached();
      // A document that is written by one batch alone is mended by none after it.
      const ofEach = Array.from({ length: at }, (_, n) => [`of-${n + 1}`, n + 1] as const);
      const { rows } = await there.find(samples, { limit: 99 });
      expect(new Map(rows.map(({ id, document }) => [id, document.count]))).toEqual(
        new Map([...IDS.map((id) => [id, at] as const), ...ofEach]),
      );
    },
    120_000,
  );
}
