import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { eventStoreContract } from '#contract/event-sourcing';
import { SqliteEventStore } from '#sqlite/event-sourcing';
import { anEvent, collect, iterate, newStream, pull, someEvents } from '../contract/sample-events.ts';
import { inFolder } from '../contract/temporary-folder.ts';
import { StoreUnavailable, UnknownOutcome } from '../port/store-errors.ts';
import { CountsReadings } from '../reading/counts-readings.fixtures.ts';
import { APPEND_OUTCOMES, MeasuredEvents, type AppendOutcome } from './measured-events.ts';

const module = new URL('../sqlite/sqlite-event-store.ts', import.meta.url).href;
const deaf = { appended: () => undefined, subscriptionBroke: () => undefined };

eventStoreContract('SQLite, measured', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'events-'));
  const location = join(folder, 'events.sqlite');
  const opened: MeasuredEvents[] = [];
  const over = (inner: SqliteEventStore) => {
    const measured = new MeasuredEvents(inner, deaf);
    opened.push(measured);
    return measured;
  };
  const inner = await SqliteEventStore.open(location, { pollMs: 2 });
  return {
    store: over(inner),
    another: async () => over(await SqliteEventStore.open(location, { pollMs: 2 })),
    held: () => inner.held,
    elsewhere: { module, exported: 'SqliteEventStore', location },
    dispose: async () => {
      await Promise.all(opened.map((one) => one.close()));
      await rm(folder, { recursive: true });
    },
  };
});

describe('A measured event store', () => {
  const measured = (body: (store: MeasuredEvents, inner: CountsReadings, told: string[]) => Promise<void>) =>
    inFolder(async (at) => {
      const inner = new CountsReadings(await SqliteEventStore.open(at('events.sqlite')));
      const told: string[] = [];
      const store = new MeasuredEvents(inner, {
        appended: (outcome, seconds) => told.push(seconds > 0 ? outcome : 'took no time'),
        subscriptionBroke: () => told.push('broke'),
      });
      await body(store, inner, told);
      await store.close();
    });

  it(
    'tells how each append ended',
    measured(async (store, inner, told) => {
      await store.append('case-1', 'no-stream', someEvents(1));
      const failures = [
        () => store.append('case-1', 'no-stream', someEvents(1)),
        () => store.append('case-1', 0, []),
        ...[new UnknownOutcome('case-1'), new StoreUnavailable('it is away'), new Error('a fault')].map(
          (error) => async () => {
            inner.append = () => Promise.reject(error);
            await store.append('case-1', 0, [anEvent()]);
          },
        ),
      ];
      for (const failing of failures) await expect(failing()).rejects.toThrow(Error);
      expect(told).toEqual(APPEND_OUTCOMES satisfies readonly AppendOutcome[]);
    }),
  );

  it(
    'tells that a subscription broke, and of one that was ended nothing',
    measured(async (store, inner, told) => {
      const stop = new AbortController();
      const ended = collect(store.subscribe(null, stop.signal));
      stop.abort();
      await ended;
      expect(told).toEqual([]);
      const events = iterate(store.subscribe(null, new AbortController().signal));
      await inner.append(newStream(), 'no-stream', someEvents(1));
      await pull(events, 1);
      const next = events.next();
      next.catch(() => undefined);
      await new Promise(setImmediate);
      inner.breakOff();
      await expect(next).rejects.toThrow('broken off');
      expect(told).toEqual(['broke']);
    }),
  );
});
