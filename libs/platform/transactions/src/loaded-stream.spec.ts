import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { derivedId, Refusal, type Draft, type EventStore } from '#platform/event-sourcing';
import {
  catalogue,
  clockAt,
  forAda,
  lending,
  openStore,
  sealing,
  shelfStream,
  storeFile,
  type Shelf,
  type ShelfEvent,
} from './library.fixtures.ts';
import { Transactions } from './transactions.ts';

const book = derivedId('book');
const verb = fc.constantFrom('lend', 'renew', 'correct', 'take back');
const step = fc.record({ verb, server: fc.nat({ max: 1 }), days: fc.integer({ min: 1, max: 9 }) });

function drafted(asked: string, days: number, original: string | undefined): Draft<ShelfEvent> {
  if (asked === 'renew') return { type: 'BookRenewed', data: { days } };
  if (asked === 'lend' || !original) return { type: 'BookLent', data: { book, days }, personal: { note: 'for Ada' } };
  const personal = { reason: 'typed wrongly' };
  return asked === 'correct'
    ? { type: 'BookLentCorrected', data: { original, now: { book, days } }, personal: { ...personal, note: null } }
    : { type: 'BookLentVoided', data: { original }, personal };
}

describe('A stream that is kept between commands', () => {
  let store: EventStore;
  beforeAll(async () => {
    store = await openStore(storeFile());
  });
  afterAll(() => store.close());

  const server = (on: EventStore) =>
    new Transactions(
      on,
      catalogue,
      sealing,
      clockAt(() => '2026-01-12T09:00:00.000Z'),
    );

  const asking = (on: Transactions, shelf: string, name: string, draft?: Draft<ShelfEvent>) => {
    let seen: Shelf | undefined;
    const decide = (state: Shelf) => {
      seen = state;
      return draft ?? [];
    };
    return on.transact(lending(name), shelfStream, shelf, decide, { about: forAda }).then(
      ({ events }) => ({ seen, events }),
      (error: unknown) => {
        if (error instanceof Refusal) return { seen, events: [] };
        throw error;
      },
    );
  };

  it('stands, on each of two servers, as one that is read and folded from its beginning', async () => {
    let shelves = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
        const shelf = derivedId('shelf', shelves++);
        const servers = [server(store), server(store)];
        let first: string | undefined;
        for (const [n, { verb: asked, days, server: which }] of steps.entries()) {
          const anew = await asking(server(store), shelf, 'look');
          const draft = drafted(asked, days, first);
          const { seen, events } = await asking(servers[which]!, shelf, `${shelf}-${n}`, draft);
          expect(seen).toEqual(anew.seen);
          if (draft.type === 'BookLent') first ??= events[0]?.id;
        }
      }),
      { numRuns: 25 },
    );
  });

  it('is read from where it is known, once a command, and not again after the append', async () => {
    const reads: number[] = [];
    const watched = {
      append: store.append.bind(store),
      readStream: (stream: string, from = 0) => {
        reads.push(from);
        return store.readStream(stream, from);
      },
    };
    const transactions = server(watched as unknown as EventStore);
    for (const name of ['one', 'two', 'three'])
      await asking(transactions, derivedId('a watched shelf'), name, drafted('lend', 1, undefined));
    expect(reads).toEqual([0, 0, 1]);
  });
});
