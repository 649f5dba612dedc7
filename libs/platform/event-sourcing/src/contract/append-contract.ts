import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonical } from '#platform/canonical';
import type { ExpectedRevision } from '../port/event-store.ts';
import { WrongExpectedRevision } from '../port/store-errors.ts';
import { anEvent, footprint, idsOf, newStream, someEvents } from './sample-events.ts';
import type { OpenStore } from './store-under-test.ts';
import { withStore } from './with-store.ts';

export function appendContract(open: OpenStore): void {
  describe('append', () => {
    it(
      'begins a stream at revision 0 and answers where its last event stands',
      withStore(open, async ({ store }) => {
        const stream = newStream();
        expect(await store.append(stream, 'no-stream', someEvents(2))).toMatchObject({ revision: 1 });
        const answer = await store.append(stream, 1, someEvents(3));
        const stored = await store.readStream(stream);
        expect(stored.map(({ revision }) => revision)).toEqual([0, 1, 2, 3, 4]);
        expect(answer).toEqual({ revision: 4, position: stored.at(-1)!.position });
        expect(await store.head()).toBe(answer.position);
      }),
    );

    it.each<[string, number, ExpectedRevision, ExpectedRevision]>([
      ['to a stream that is there, as if it were not', 2, 'no-stream', 1],
      ['to a stream that is not there, as if it were', 0, 0, 'no-stream'],
      ['behind another writer', 2, 0, 1],
      ['ahead of the stream', 2, 2, 1],
    ])('refuses to write %s, and leaves nothing', (_, length, expected, actual) =>
      withStore(open, async ({ store }) => {
        const stream = newStream();
        if (length > 0) await store.append(stream, 'no-stream', someEvents(length));
        const before = await footprint(store, stream);
        const refused = store.append(stream, expected, someEvents(2));
        await expect(refused).rejects.toBeInstanceOf(WrongExpectedRevision);
        await expect(refused).rejects.toMatchObject({ stream, expected, actual });
        expect(await footprint(store, stream)).toEqual(before);
      })(),
    );

    it(
      'lets one of many simultaneous writers win, and a loser takes nobody else back',
      withStore(open, async ({ store }) => {
        const [contested, alone] = [newStream(), newStream()];
        const rivals = Array.from({ length: 20 }, () => store.append(contested, 'no-stream', someEvents(2)));
        const others = [0, 1, 2].map((n) => store.append(alone, n === 0 ? 'no-stream' : n - 1, [anEvent()]));
        const results = await Promise.allSettled(rivals);
        expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
        expect((await Promise.all(others)).map(({ revision }) => revision)).toEqual([0, 1, 2]);
        expect(await store.readStream(contested)).toHaveLength(2);
      }),
    );

    it(
      'stores what it was given when it was asked, not what became of it since',
      withStore(open, async ({ store }) => {
        const stream = newStream();
        const given = someEvents(2);
        const ids = idsOf(given);
        const answer = store.append(stream, 'no-stream', given);
        given.reverse();
        await answer;
        expect(idsOf(await store.readStream(stream))).toEqual(ids);
      }),
    );

    it(
      'gives back the one text of every value unchanged, as bytes, also where an engine would order its keys anew',
      withStore(open, async ({ store }) => {
        const key = fc.oneof(fc.nat({ max: 120 }).map(String), fc.string({ unit: 'binary' }), fc.constant('__proto__'));
        const text = fc
          .dictionary(key, fc.jsonValue({ stringUnit: 'binary' }), { noNullPrototype: true })
          .map((value) => canonical(value));
        await fc.assert(
          fc.asyncProperty(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 5 }), async (texts) => {
            const stream = newStream();
            const given = texts.map(([data, metadata]) => anEvent({ data, metadata }));
            await store.append(stream, 'no-stream', given);
            const stored = await store.readStream(stream);
            expect(stored).toEqual(given.map((event) => expect.objectContaining(event)));
            expect(stored.every((event) => event.stream === stream)).toBe(true);
          }),
          { numRuns: 25 },
        );
      }),
      60_000,
    );

    it(
      'is kept over a restart',
      withStore(open, async ({ store, another }) => {
        const stream = newStream();
        const given = someEvents(3);
        const answer = await store.append(stream, 'no-stream', given);
        await store.close();
        const restarted = await another();
        expect(restarted.storeId).toBe(store.storeId);
        expect(idsOf(await restarted.readStream(stream))).toEqual(idsOf(given));
        expect(await restarted.head()).toBe(answer.position);
      }),
    );
  });
}
