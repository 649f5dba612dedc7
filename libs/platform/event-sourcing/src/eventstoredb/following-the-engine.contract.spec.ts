import { describe, expect, it } from '@jest/globals';
import { status } from '@grpc/grpc-js';
import { askedUntil } from '#contract/time';
import { anEvent, collect, idsOf, iterate, newStream, pull, someEvents } from '../contract/sample-events.ts';
import { ForeignPosition, positionOf, sequenceIn } from '../port/position.ts';
import { StoreUnavailable } from '../port/store-errors.ts';
import { EventStoreDbEvents } from './eventstoredb-events.ts';
import { follower, overAnEngine, type OverAnEngine } from './over-an-engine.fixtures.ts';

const FOREVER = new AbortController().signal;

const OFTEN = { everyMs: 1, times: 40_000 };
const isFollowed = ({ reads }: Readonly<{ reads: Readonly<{ subscriptions: number }> }>) =>
  askedUntil(
    'the store to follow',
    () => reads.subscriptions,
    (now) => now > 0,
    OFTEN,
  );

describe('Who follows an engine', () => {
  it.each<[string, (over: OverAnEngine) => Promise<void> | void]>([
    ['ends the subscription cleanly', ({ engine }) => engine.reads.dropSubscriptions()],
    ['drops one that is too slow', ({ engine }) => engine.reads.dropSubscriptions(status.ABORTED)],
    ['takes the right away for a while', ({ engine }) => engine.reads.dropSubscriptions(status.UNAVAILABLE)],
    [
      'is killed and started again',
      async ({ engine }) => {
        engine.kill();
        await engine.start();
      },
    ],
  ])('misses nothing and sees nothing twice when it %s', (_, happens) =>
    overAnEngine(async (over) => {
      const { engine, store, open, broke } = over;
      const events = iterate(store.subscribe(null, FOREVER));
      const writer = await open();
      const sent = [1, 2, 3, 4].map(() => someEvents(2));
      const first = pull(events, 2);
      await writer.append(newStream(), 'no-stream', sent[0]!);
      const seen = [...(await first)];
      for (const some of sent.slice(1)) {
        const next = pull(events, 2);
        await isFollowed(engine);
        const before = broke();
        await happens(over);
        await writer.append(newStream(), 'no-stream', some);
        seen.push(...(await next));
        await askedUntil('the subscription to break off', broke, (now) => now !== before, OFTEN);
      }
      expect(idsOf(seen)).toEqual(sent.flatMap(idsOf));
    })(),
  );

  it(
    'goes on when the engine thaws, and hears of nothing twice',
    overAnEngine(async ({ engine, store, open }) => {
      const events = iterate(store.subscribe(null, FOREVER));
      const [before, after] = [someEvents(2), someEvents(2)];
      const first = pull(events, 2);
      const stream = newStream();
      await store.append(stream, 'no-stream', before);
      expect(idsOf(await first)).toEqual(idsOf(before));
      engine.reads.frozen = true;
      const next = pull(events, 2);
      await expect(open({ deadlineMs: 50, patienceMs: 100 })).rejects.toThrow('nothing answers there');
      engine.reads.frozen = false;
      await store.append(stream, 1, after);
      expect(idsOf(await next)).toEqual(idsOf(after));
    }),
  );

  it(
    'looks by itself where the subscription stands and says nothing',
    overAnEngine(async ({ engine, store, open }) => {
      const events = iterate(store.subscribe(null, FOREVER));
      const writer = await open();
      for (const muted of [false, false, true, true]) {
        engine.reads.muted = muted;
        const next = pull(events, 2);
        await isFollowed(engine);
        const sent = someEvents(2);
        await writer.append(newStream(), 'no-stream', sent);
        expect(idsOf(await next)).toEqual(idsOf(sent));
      }
    }),
  );

  it(
    'is not held up by what the engine writes for itself, and is shown none of it',
    overAnEngine(async ({ engine, store }) => {
      const statistics = () =>
        Array.from({ length: 300 }, () => ({
          ...{ id: crypto.randomUUID(), type: '$statsCollected', contentType: 'application/json' },
          ...{ data: Buffer.from('{}'), metadata: Buffer.from('{}') },
        }));
      const sent = [someEvents(1), someEvents(1), someEvents(1)];
      expect(await store.head()).toBeNull();
      const seen = follower(store, 3);
      for (const some of sent) {
        engine.log.append('$stats-1', 'any', statistics());
        const { position } = await store.append(newStream(), 'no-stream', some);
        engine.log.append('$stats-1', 'any', statistics());
        expect(await store.head()).toBe(position);
      }
      expect(idsOf(await seen)).toEqual(sent.flatMap(idsOf));
      expect(idsOf(await collect(store.readAll(null)))).toEqual(sent.flatMap(idsOf));
      const another = await EventStoreDbEvents.open(engine.url);
      expect(await another.head()).toBe(await store.head());
      await another.close();
      const own = positionOf(store.storeId, engine.log.records.at(-1)!.position);
      expect(await store.eventAt(own)).toBeNull();
    }),
  );

  it(
    'goes on where the engine has taken its own old events out of its log',
    overAnEngine(async ({ engine, store }) => {
      const events = iterate(store.subscribe(null, FOREVER));
      const json = { contentType: 'application/json', data: Buffer.from('{}'), metadata: Buffer.from('{}') };
      for (const round of [1, 2, 3]) {
        const next = pull(events, 1);
        const id = crypto.randomUUID();
        engine.log.append(newStream(), 'no-stream', [{ ...json, id, type: 'NoteTaken' }]);
        engine.log.append(`$stats-${round}`, 'any', [{ ...json, id: crypto.randomUUID(), type: '$statsCollected' }]);
        engine.reads.appended();
        // The engine's own event came with ours, so whoever reads stands behind it.
        expect(idsOf(await next)).toEqual([id]);
        const head = await store.head();
        engine.log.scavenge(`$stats-${round}`);
        expect(await store.head()).toBe(head);
      }
    }),
  );

  it(
    'may not begin within an event, nor finds one there',
    overAnEngine(async ({ store }) => {
      const { position } = await store.append(newStream(), 'no-stream', someEvents(3));
      const [first] = await collect(store.readAll(null));
      const within = positionOf(store.storeId, sequenceIn(store.storeId, first!.position) + 1n);
      expect(await store.eventAt(within)).toBeNull();
      await expect(collect(store.readAll(within))).rejects.toThrow(ForeignPosition);
      await expect(collect(store.subscribe(within, FOREVER))).rejects.toThrow(ForeignPosition);
      expect(await store.eventAt(position)).toMatchObject({ revision: 2 });
    }),
  );

  it(
    'is given what something else wrote as text that no schema of ours takes',
    overAnEngine(async ({ engine, store }) => {
      const foreign = (contentType: string, data: string) => ({
        ...{ id: crypto.randomUUID(), type: 'LetterSent', contentType },
        ...{ data: Buffer.from(data), metadata: new Uint8Array() },
      });
      engine.log.append('case-1', 'no-stream', [
        foreign('application/json', '{"a":'),
        foreign('application/octet-stream', 'abc'),
      ]);
      expect(await store.readStream('case-1')).toMatchObject([
        { data: '"{\\"a\\":"', metadata: '{}' },
        { data: '"YWJj"', metadata: '{}' },
      ]);
    }),
  );
});

describe('Who reads from an engine that is away', () => {
  it(
    'is told so when patience is over, and reads on when it is back',
    overAnEngine(async ({ engine, open }) => {
      const store = await open({ deadlineMs: 100, patienceMs: 200 });
      await store.append('case-1', 'no-stream', [anEvent()]);
      for (const away of ['frozen', 'killed']) {
        if (away === 'frozen') engine.reads.frozen = true;
        else engine.kill();
        await expect(store.readStream('case-1')).rejects.toBeInstanceOf(StoreUnavailable);
        await expect(store.head()).rejects.toBeInstanceOf(StoreUnavailable);
        if (away === 'frozen') engine.reads.frozen = false;
        else await engine.start();
        expect(await (await open()).readStream('case-1')).toHaveLength(1);
      }
    }),
  );
});
