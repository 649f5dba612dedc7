import { readFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  CommandToMany,
  derivedId,
  IdempotencyKeyUsed,
  Questioned,
  RowsRefused,
  StoreUnavailable,
  UnknownOutcome,
  verifyHistory,
  type EventStore,
  type WrittenInParts,
} from '#platform/event-sourcing';
import { KeyEnded, KeyMissing, KeyUnreadable } from '#platform/keys';
import {
  catalogue,
  clockAt,
  envelope,
  forAda,
  lend,
  lending,
  openStore,
  seal,
  sealing,
  shelfStream,
  storeFile,
} from './library.fixtures.ts';
import type { SealPart } from './inscribe.ts';
import { Transactions } from './transactions.ts';

/** One book from each of many shelves. */
class LendFromEach extends CommandToMany<Readonly<{ shelves: readonly string[]; most: number }>> {}

const shelves = ['a', 'b', 'c', 'd', 'e'].map((name) => derivedId('shelf', name));
const clock = clockAt(() => '2026-01-12T09:00:01.000Z');
/** As real sealing does, it takes a while, and never the same. */
const slowly: SealPart = async (part) => {
  for (let turns = Math.floor(Math.random() * 4); turns > 0; turns--) await stat('.');
  return seal(part);
};

describe('One command to many streams', () => {
  let file: string;
  let store: EventStore;
  let transactions: Transactions;

  const over = (events: EventStore, sealsWith = slowly) =>
    new Transactions(events, catalogue, { seal: sealsWith, open: sealing.open }, clock);
  const toAll = (on = transactions, { key = 'one', digest = 'd', most = 100, from = shelves } = {}) =>
    on.transactEach(
      new LendFromEach({ shelves: from, most }, envelope(key, { digest })),
      shelfStream,
      from.map((id, n) => ({
        ...{ at: `rows.${n}`, id, about: forAda },
        decide: (own) => (shelf) => lend(lending('', own, { book: derivedId('book', n), most }), shelf),
      })),
    );
  const toOne = (id: string, key = 'other') =>
    transactions.transact(lending(key), shelfStream, id, (shelf) => lend(lending(key), shelf), { about: forAda });
  const stored = async () =>
    Promise.all(shelves.map(async (id) => (await store.readStream(`shelf-${id}`)).map(({ id: each }) => each)));
  const counts = async () => (await stored()).map(({ length }) => length);
  const refusal = (asked: Promise<unknown>) =>
    asked.then(
      () => null,
      (error: unknown) => error,
    );

  beforeEach(async () => {
    file = storeFile();
    store = await openStore(file);
    transactions = over(store);
  });
  afterEach(() => store.close());

  it('is a command of its own to each, and one commit to the disk', async () => {
    await toOne(derivedId('shelf', 'elsewhere'));
    const before = commitsIn(`${file}-wal`);
    const { parts, refused, position, repeated } = await toAll();
    expect(commitsIn(`${file}-wal`) - before).toBe(1);
    expect([parts.map(({ id }) => id), refused, repeated]).toEqual([shelves, [], false]);
    expect(position).toBe(await store.head());
    const commands = (await store.readStream(`shelf-${shelves[0]}`)).map((event) => catalogue.decode(event));
    expect(commands[0]!.metadata).toMatchObject({ digest: 'd', actor: { id: 'a' } });
    expect(new Set(parts.flatMap(({ events }) => events.map(({ id }) => id))).size).toBe(5);
  });

  it('decides ten and then lets others be served, so that the longest holds nobody up', async () => {
    const many = Array.from({ length: 60 }, (_, n) => derivedId('one of many', n));
    const [sealed, state] = [new Map<number, number>(), { turn: 0, isDone: false }];
    const turns = () => {
      state.turn += 1;
      if (!state.isDone) setImmediate(turns);
    };
    setImmediate(turns);
    const counting: SealPart = (part) => {
      sealed.set(state.turn, (sealed.get(state.turn) ?? 0) + 1);
      return seal(part);
    };
    const { parts } = await toAll(over(store, counting), { from: many });
    state.isDone = true;
    expect([parts.length, [...sealed.values()]]).toEqual([60, [10, 10, 10, 10, 10, 10]]);
  });

  it('records nothing while one row is refused, and names each', async () => {
    await toOne(shelves[1]!);
    await toOne(shelves[3]!);
    const error = await refusal(toAll(transactions, { most: 1 }));
    expect(error).toBeInstanceOf(RowsRefused);
    expect((error as RowsRefused).rows).toEqual(
      ['rows.1', 'rows.3'].map((at) => ({ at, code: 'all-lent', words: expect.any(String) })),
    );
    expect(await counts()).toEqual([0, 1, 0, 1, 0]);
    expect(await toAll()).toMatchObject({ repeated: false, refused: [] });
  });

  it('takes no row twice', async () => {
    const twice = await refusal(toAll(transactions, { from: [shelves[0]!, shelves[1]!, shelves[0]!] }));
    expect((twice as RowsRefused).rows).toMatchObject([{ at: 'rows.2', code: 'row-twice' }]);
    expect(await counts()).toEqual([0, 0, 0, 0, 0]);
  });

  it.each([
    ['personal data was destroyed', new KeyEnded('k'), 'personal-data-destroyed'],
    ['key is lost', new KeyMissing('k'), 'key-lost'],
    ['key is damaged', new KeyUnreadable('k'), 'key-damaged'],
  ])('names a row whose %s', async (_, thrown, code) => {
    const ended: SealPart = (part) => (part.stream.endsWith(shelves[2]!) ? Promise.reject(thrown) : seal(part));
    const error = await refusal(toAll(over(store, ended)));
    expect((error as RowsRefused).rows).toMatchObject([{ at: 'rows.2', code }]);
    expect(await counts()).toEqual([0, 0, 0, 0, 0]);
  });

  it('asks once what is raised by several rows', async () => {
    const question = { code: 'sunday', at: 'day', of: '2026-01-18', words: 'That is a Sunday.' };
    const asked = transactions.transactEach(
      new LendFromEach({ shelves, most: 1 }, envelope('one')),
      shelfStream,
      shelves.map((id, n) => ({
        ...{ at: `rows.${n}`, id, about: forAda },
        decide: () => () => {
          if (n > 2) throw new Questioned([question]);
          return [];
        },
      })),
    );
    expect(((await refusal(asked)) as Questioned).questions).toEqual([{ ...question, at: 'rows.3.day' }]);
  });

  it('sent again is answered as it was, though a rule would refuse it now', async () => {
    const first = await toAll(transactions, { most: 1 });
    const again = { ...first, repeated: true, parts: first.parts.map((part) => ({ ...part, repeated: true })) };
    expect(await toAll(transactions, { most: 1 })).toEqual(again);
    await store.close();
    store = await openStore(file);
    transactions = over(store);
    expect(await toAll(transactions, { most: 1 })).toEqual(again);
  });

  it('at once, twenty times: one set of facts', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => toAll()));
    expect(new Set(answers.map(({ position }) => position)).size).toBe(1);
    expect(await counts()).toEqual([1, 1, 1, 1, 1]);
  });

  it('with another body is refused whole, though one stream alone has seen its key', async () => {
    await toAll(transactions, { from: shelves.slice(0, 1) });
    expect(await refusal(toAll(transactions, { digest: 'another' }))).toBeInstanceOf(IdempotencyKeyUsed);
    expect(await counts()).toEqual([1, 0, 0, 0, 0]);
  });

  it('names what was refused since, while the others stand; the same again completes it', async () => {
    const meanwhile = over(store);
    const racing = over(
      interrupted(store, async (_, name) => {
        if (!name.endsWith(shelves[2]!)) return;
        // Another server lends the last book of this shelf between the check and the append.
        const theirs = lending('theirs');
        await meanwhile.transact(theirs, shelfStream, shelves[2]!, (shelf) => lend(theirs, shelf), { about: forAda });
      }),
    );
    const answer = await toAll(racing, { most: 1 });
    expect(answer.parts.map(({ id }) => id)).toEqual(shelves.filter((_, n) => n !== 2));
    expect(answer.refused).toEqual([{ at: 'rows.2', code: 'all-lent', words: expect.any(String) }]);
    expect(await toAll(racing, { most: 1 })).toMatchObject({ refused: answer.refused });
    expect(await counts()).toEqual([1, 1, 1, 1, 1]);
  });

  it('does not say that nothing was recorded when some of it was', async () => {
    const failing = over(
      interrupted(store, (n) => (n === 3 ? Promise.reject(new StoreUnavailable('the disk is full')) : undefined)),
    );
    expect(await refusal(toAll(failing))).toBeInstanceOf(UnknownOutcome);
    const none = over(interrupted(store, () => Promise.reject(new StoreUnavailable('the disk is full'))));
    expect(await refusal(toAll(none, { key: 'two' }))).toBeInstanceOf(StoreUnavailable);
    expect(await toAll()).toMatchObject({ refused: [] });
    expect(await counts()).toEqual([1, 1, 1, 1, 1]);
  });

  it('killed after any of its appends, and sent again, has each part once', async () => {
    const anyPart = fc.subarray(shelves);
    await fc.assert(
      fc.asyncProperty(anyPart, fc.shuffledSubarray(shelves, { minLength: 5 }), async (lived, order) => {
        const path = storeFile();
        const before = await openStore(path);
        // The process ends once these were appended: nobody hears of the others, nor of any answer.
        const dying = interrupted(before, (_, stream) =>
          lived.some((id) => stream.endsWith(id)) ? undefined : Promise.reject(new Error('killed')),
        );
        await refusal(toAll(over(dying), { from: order }));
        await before.close();
        const after = await openStore(path);
        const answer: WrittenInParts = await toAll(over(after), { from: order });
        const facts = await Promise.all(order.map((id) => after.readStream(`shelf-${id}`)));
        const { bad } = await verifyHistory(after);
        await after.close();
        expect(facts.map(({ length }) => length)).toEqual([1, 1, 1, 1, 1]);
        expect(answer.parts.map(({ events }) => events[0]!.id)).toEqual(facts.map(([fact]) => fact!.id));
        expect([answer.refused, answer.repeated, bad]).toEqual([[], lived.length === 5, []]);
      }),
      { numRuns: 30 },
    );
  });

  it('goes on beside commands to single streams, and one after another with its like', async () => {
    const singles = Array.from({ length: 30 }, (_, n) => toOne(shelves[n % 5]!, `single-${n}`));
    const many = Array.from({ length: 5 }, (_, n) => toAll(transactions, { key: `many-${n}` }));
    await Promise.all([...singles, ...many]);
    expect(await counts()).toEqual([11, 11, 11, 11, 11]);
    expect((await verifyHistory(store)).bad).toEqual([]);
  });
});

/** A store that is asked first before each append, by its number. */
function interrupted(
  store: EventStore,
  before: (n: number, stream: string) => Promise<unknown> | undefined,
): EventStore {
  let appends = 0;
  const append: EventStore['append'] = async (stream, ...rest) => {
    await before(appends++, stream);
    return store.append(stream, ...rest);
  };
  return { append, readStream: (stream: string, from?: number) => store.readStream(stream, from) } as EventStore;
}

/** Frames of a write-ahead log that end a transaction: they say how long the file was then. */
function commitsIn(log: string): number {
  const bytes = readFileSync(log);
  const frame = 24 + bytes.readUInt32BE(8);
  let commits = 0;
  for (let at = 32; at + frame <= bytes.length; at += frame) if (bytes.readUInt32BE(at + 4) !== 0) commits++;
  return commits;
}
