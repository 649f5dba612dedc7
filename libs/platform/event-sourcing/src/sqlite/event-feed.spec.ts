import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { iterate, pull } from '../contract/sample-events.ts';
import type { PersistedEvent } from '../port/event-store.ts';
import { positionOf } from '../port/position.ts';
import { type Held, PAGE, feed } from './event-feed.ts';

const storeId = '00000000-0000-4000-8000-000000000000';
const eventAt = (sequence: number): PersistedEvent => ({
  ...{ id: String(sequence), type: 'NoteTaken', data: '{}', metadata: '{}', stream: 'case-1', revision: sequence - 1 },
  position: positionOf(storeId, sequence),
});

/** A store of so many events that counts what it hands out. */
function counted(length: number) {
  let handedOut = 0;
  const held: Held = { events: 0 };
  const source = {
    storeId,
    read: (after: number, limit: number) => {
      const page = Array.from({ length: Math.min(limit, length - after) }, (_, at) => eventAt(after + at + 1));
      handedOut += page.length;
      return page;
    },
    ended: () => false,
    more: async () => false,
  };
  return { held, handedOut: () => handedOut, events: (from: number) => feed(source, from, held) };
}

describe('a feed of events', () => {
  it('reads a page only when the one before is used up, counted at the source', async () => {
    const { events, handedOut, held } = counted(2 * PAGE + 7);
    let taken = 0;
    for await (const event of events(0)) {
      taken += 1;
      expect(event.revision).toBe(taken - 1);
      expect(handedOut() - taken).toBeLessThan(PAGE);
      expect(held.events).toBe(handedOut() - taken);
    }
    expect([taken, held.events]).toEqual([2 * PAGE + 7, 0]);
  });

  it('holds nothing any more once its consumer has left', async () => {
    const { events, held } = counted(PAGE);
    for await (const event of events(0)) if (event.revision === 3) break;
    expect(held.events).toBe(0);
  });

  it('skips and repeats nothing, wherever it begins and however pages fall', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: 3 * PAGE }), fc.nat({ max: 3 * PAGE }), async (length, begin) => {
        const from = Math.min(begin, length);
        const reading = iterate(counted(length).events(from));
        const seen = await pull(reading, length - from);
        expect(seen.map(({ revision }) => revision)).toEqual(seen.map((_, at) => from + at));
        expect(await reading.next()).toMatchObject({ done: true });
      }),
      {
        numRuns: 30,
        examples: [
          [PAGE, 0],
          [2 * PAGE, PAGE],
          [0, 0],
        ],
      },
    );
  });
});
