import { describe, expect, it } from '@jest/globals';
import type { StorableEvent } from '../port/event-store.ts';
import { WrongExpectedRevision } from '../port/store-errors.ts';
import { anEvent, footprint, newStream, someEvents } from './sample-events.ts';
import type { OpenStore } from './store-under-test.ts';
import { withStore } from './with-store.ts';

export function repeatContract(open: OpenStore): void {
  describe('an append sent again with the same ids at the same revision', () => {
    it(
      'gets its first answer and writes nothing: at once, later, and after a restart',
      withStore(open, async ({ store, another }) => {
        const stream = newStream();
        await store.append(stream, 'no-stream', someEvents(2));
        const events = someEvents(3);
        const [first, atOnce] = await Promise.all([store.append(stream, 1, events), store.append(stream, 1, events)]);
        expect(atOnce).toEqual(first);
        await store.append(stream, 4, someEvents(2));
        const before = await footprint(store, stream);
        expect(await store.append(stream, 1, events)).toEqual(first);
        await store.close();
        const restarted = await another();
        expect(await restarted.append(stream, 1, events)).toEqual(first);
        expect(await footprint(restarted, stream)).toEqual(before);
      }),
    );

    it(
      'when it began the stream',
      withStore(open, async ({ store }) => {
        const stream = newStream();
        const events = someEvents(2);
        const first = await store.append(stream, 'no-stream', events);
        expect(await store.append(stream, 'no-stream', events)).toEqual(first);
        expect(await store.readStream(stream)).toHaveLength(2);
      }),
    );

    it.each<[string, (first: StorableEvent, second: StorableEvent) => StorableEvent[], 'no-stream' | 0]>([
      ['only the first id is the same', (first) => [first, anEvent()], 'no-stream'],
      ['the ids are the same in another order', (first, second) => [second, first], 'no-stream'],
      ['it goes beyond what was written', (first, second) => [first, second, anEvent()], 'no-stream'],
      ['the ids stand at another revision', (first, second) => [first, second], 0],
    ])('is a conflict when %s', (_, again, expected) =>
      withStore(open, async ({ store }) => {
        const stream = newStream();
        const [first, second] = [anEvent(), anEvent()];
        await store.append(stream, 'no-stream', [first, second]);
        const before = await footprint(store, stream);
        await expect(store.append(stream, expected, again(first, second))).rejects.toThrow(WrongExpectedRevision);
        expect(await footprint(store, stream)).toEqual(before);
      })(),
    );
  });
}
