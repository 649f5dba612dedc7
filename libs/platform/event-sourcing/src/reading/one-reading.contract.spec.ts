import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { eventStoreContract } from '#contract/event-sourcing';
import { SqliteEventStore } from '#sqlite/event-sourcing';
import { idsOf, iterate, newStream, pull, someEvents } from '../contract/sample-events.ts';
import { inFolder } from '../contract/temporary-folder.ts';
import { CountsReadings } from './counts-readings.fixtures.ts';
import { OneReading } from './one-reading.ts';

const FOREVER = new AbortController().signal;
const module = new URL('../sqlite/sqlite-event-store.ts', import.meta.url).href;

// So short a memory that followers fall behind and join again all the time.
eventStoreContract('one reading of SQLite', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'events-'));
  const location = join(folder, 'events.sqlite');
  const opened: OneReading[] = [];
  const over = (inner: SqliteEventStore) => {
    const reading = new OneReading(inner, 2);
    opened.push(reading);
    return reading;
  };
  const inner = await SqliteEventStore.open(location, { pollMs: 2 });
  const store = over(inner);
  return {
    store,
    another: async () => over(await SqliteEventStore.open(location, { pollMs: 2 })),
    held: () => store.held + inner.held,
    elsewhere: { module, exported: 'SqliteEventStore', location },
    dispose: async () => {
      await Promise.all(opened.map((one) => one.close()));
      await rm(folder, { recursive: true });
    },
  };
});

describe('One reading of the store', () => {
  const reading = (body: (reading: OneReading, inner: CountsReadings) => Promise<void>) =>
    inFolder(async (at) => {
      const inner = new CountsReadings(await SqliteEventStore.open(at('events.sqlite')));
      const one = new OneReading(inner, 5);
      await body(one, inner);
      await one.close();
    });

  it(
    'fetches each event once, however many follow',
    reading(async (one, inner) => {
      const followers = Array.from({ length: 12 }, () => iterate(one.subscribe(null, FOREVER)));
      for (let n = 0; n < 30; n += 3) {
        const sent = someEvents(3);
        const seen = followers.map((follower) => pull(follower, 3));
        await one.append(newStream(), 'no-stream', sent);
        for (const events of await Promise.all(seen)) expect(idsOf(events)).toEqual(idsOf(sent));
      }
      expect(inner).toMatchObject({ fetched: 30, subscriptions: 1 });
    }),
  );

  it(
    'waits for nobody: who falls behind reads alone, and joins again',
    reading(async (one, inner) => {
      const [quick, slow] = [iterate(one.subscribe(null, FOREVER)), iterate(one.subscribe(null, FOREVER))];
      const first = [pull(quick, 1), pull(slow, 1)];
      await one.append(newStream(), 'no-stream', someEvents(1));
      await Promise.all(first);
      const sent = someEvents(40);
      await one.append(newStream(), 'no-stream', sent);
      expect(idsOf(await pull(quick, 40))).toEqual(idsOf(sent));
      expect(idsOf(await pull(slow, 40))).toEqual(idsOf(sent));
      const fetched = inner.fetched;
      const both = [pull(quick, 1), pull(slow, 1)];
      await one.append(newStream(), 'no-stream', someEvents(1));
      const [a, b] = await Promise.all(both);
      expect(a).toEqual(b);
      expect(inner).toMatchObject({ fetched: fetched + 1, subscriptions: 1 });
    }),
  );

  it(
    'breaks off for all who follow when it fails, and begins anew for each where it stands',
    reading(async (one, inner) => {
      const follower = iterate(one.subscribe(null, FOREVER));
      const other = iterate(one.subscribe(null, FOREVER));
      const waiting = [pull(follower, 1), pull(other, 1)];
      await one.append(newStream(), 'no-stream', someEvents(1));
      const [[seen]] = (await Promise.all(waiting)) as [[Awaited<(typeof waiting)[0]>[number]], unknown];
      const failing = [follower.next(), other.next()].map((next) => expect(next).rejects.toThrow('broken off'));
      await new Promise(setImmediate);
      inner.breakOff();
      await Promise.all(failing);
      const again = pull(iterate(one.subscribe(seen.position, FOREVER)), 2);
      const sent = someEvents(2);
      await one.append(newStream(), 'no-stream', sent);
      expect(idsOf(await again)).toEqual(idsOf(sent));
    }),
  );

  it(
    'ends its own subscription when nobody follows any more',
    reading(async (one, inner) => {
      const stop = new AbortController();
      const waiting = iterate(one.subscribe(null, stop.signal)).next();
      await new Promise(setImmediate);
      stop.abort();
      expect(await waiting).toMatchObject({ done: true });
      expect(inner).toMatchObject({ subscriptions: 1, ended: 1 });
    }),
  );
});
