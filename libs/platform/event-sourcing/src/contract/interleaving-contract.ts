import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { EventStore, ExpectedRevision, StorableEvent } from '../port/event-store.ts';
import { WrongExpectedRevision } from '../port/store-errors.ts';
import { collect, idsOf, iterate, newStream, pull, someEvents } from './sample-events.ts';
import type { OpenStore } from './store-under-test.ts';
import { withStore } from './with-store.ts';

/** One append of a turn: by which server, to which stream, how many events, and whether the writer is up to date. */
const anAppend = fc.record({
  server: fc.nat({ max: 1 }),
  stream: fc.nat({ max: 2 }),
  events: fc.integer({ min: 1, max: 4 }),
  stale: fc.boolean(),
});
/** The appends of a turn are asked for together; the next turn begins when all have their answers. */
const turns = fc.array(fc.array(anAppend, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 6 });

type Written = { revision: number; events: StorableEvent[] };

async function attempt(store: EventStore, stream: string, expected: ExpectedRevision, events: StorableEvent[]) {
  try {
    return { revision: (await store.append(stream, expected, events)).revision, events };
  } catch (error) {
    if (error instanceof WrongExpectedRevision) return null;
    throw error;
  }
}

export function interleavingContract(open: OpenStore): void {
  describe('any interleaving of several writers on two servers', () => {
    it(
      'is seen once each and in order; what was rejected left nothing',
      withStore(open, async ({ store, another }) => {
        const servers = [store, await another()];
        await fc.assert(
          fc.asyncProperty(turns, fc.double({ min: 0, max: 1, noNaN: true }), async (plan, joinsAt) => {
            const start = await store.head();
            const live = iterate(store.subscribe(start, new AbortController().signal));
            const streams = [0, 1, 2].map(() => ({ name: newStream(), written: [] as Written[] }));
            for (const turn of plan) {
              const known = streams.map(({ written }) => written.at(-1)?.revision ?? ('no-stream' as const));
              const asked = turn.map(async ({ server, stream, events, stale }) => {
                const head = known[stream]!;
                const expected = !stale ? head : typeof head === 'number' && head > 0 ? head - 1 : 'no-stream';
                return [
                  stream,
                  await attempt(servers[server]!, streams[stream]!.name, expected, someEvents(events)),
                ] as const;
              });
              for (const [stream, written] of await Promise.all(asked))
                if (written) streams[stream]!.written.push(written);
            }
            const written = streams.map(({ written }) => written.flatMap(({ events }) => idsOf(events)));
            const seen = await pull(live, written.flat().length);
            for (const [at, { name }] of streams.entries()) {
              const own = seen.filter(({ stream }) => stream === name);
              expect(idsOf(own)).toEqual(written[at]);
              expect(own.map(({ revision }) => revision)).toEqual(own.map((_, revision) => revision));
              expect(idsOf(await servers[1]!.readStream(name))).toEqual(written[at]);
            }
            expect(await collect(servers[1]!.readAll(start))).toEqual(seen);
            const join = Math.floor(joinsAt * (seen.length - 1));
            const late = iterate(servers[1]!.subscribe(seen[join]!.position, new AbortController().signal));
            expect(await pull(late, seen.length - join - 1)).toEqual(seen.slice(join + 1));
          }),
          { numRuns: 40 },
        );
      }),
      60_000,
    );

    it(
      'while eight of them write, a subscriber that joins at any moment sees every event once, in order',
      withStore(open, async ({ store, another }) => {
        const servers = [store, await another()];
        const start = await store.head();
        const joiners = [iterate(store.subscribe(start, new AbortController().signal))];
        const joinedAfter = [start];
        const writers = Array.from({ length: 8 }, async (_, writer) => {
          const [stream, server] = [newStream(), servers[writer % 2]!];
          for (let revision = 0; revision < 60; revision += 1) {
            await server.append(stream, revision === 0 ? 'no-stream' : revision - 1, someEvents(1));
            // Each writer brings a subscriber in at a moment of its own, from the start or from the head.
            if (revision !== writer * 7 + 1) continue;
            const from = writer % 3 === 0 ? start : await server.head();
            joinedAfter.push(from);
            joiners.push(iterate(servers[(writer + 1) % 2]!.subscribe(from, new AbortController().signal)));
          }
        });
        const first = pull(joiners[0]!, 480);
        await Promise.all(writers);
        const all = await collect(store.readAll(start));
        expect(await first).toEqual(all);
        expect(new Set(idsOf(all)).size).toBe(480);
        expect(joiners).toHaveLength(9);
        for (const [at, joiner] of joiners.entries()) {
          if (at === 0) continue;
          const after = all.findIndex(({ position }) => position === joinedAfter[at]) + 1;
          expect(await pull(joiner, 480 - after)).toEqual(all.slice(after));
        }
      }),
      60_000,
    );
  });
}
