import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { derivedId, IdempotencyKeyUsed, Refusal, type EventStore } from '#platform/event-sourcing';
import {
  catalogue,
  clockAt,
  forAda,
  lend,
  lending,
  openStore,
  sealing,
  shelfStream,
  storeFile,
  type Lend,
} from './library.fixtures.ts';
import { Transactions } from './transactions.ts';

describe('The same command twice', () => {
  let file: string;
  let store: EventStore;
  let transactions: Transactions;
  const id = derivedId('shelf');
  const about = { about: forAda };
  const open = async () => {
    store = await openStore(file);
    transactions = new Transactions(
      store,
      catalogue,
      sealing,
      clockAt(() => '2026-01-12T09:00:01.000Z'),
    );
  };
  const send = (command: Lend) =>
    transactions.transact(command, shelfStream, id, (shelf) => lend(command, shelf), about);
  const stored = async () => (await store.readStream(`shelf-${id}`)).length;

  beforeEach(async () => {
    file = storeFile();
    await open();
  });
  afterEach(() => store.close());

  it('later: one set of events, the first answer again', async () => {
    const first = await send(lending('one'));
    await send(lending('two'));
    expect(await send(lending('one'))).toEqual({ ...first, repeated: true });
    expect(await stored()).toBe(2);
  });

  it('at once: one set of events', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => send(lending('one'))));
    expect(new Set(answers.map(({ position }) => position)).size).toBe(1);
    expect(answers.filter(({ repeated }) => !repeated)).toHaveLength(1);
    expect(await stored()).toBe(1);
  });

  it('after a restart: one set of events', async () => {
    const first = await send(lending('one'));
    await store.close();
    await open();
    expect(await send(lending('one'))).toEqual({ ...first, repeated: true });
  });

  it('is answered though a rule would refuse it now', async () => {
    const once = lending('one', {}, { most: 1 });
    await send(once);
    expect(await send(once)).toMatchObject({ repeated: true });
  });

  it('is answered though its If-Match is stale by its own doing', async () => {
    await send(lending('zero'));
    await send(lending('one', { ifMatch: 0 }));
    expect(await send(lending('one', { ifMatch: 0 }))).toMatchObject({ repeated: true, revision: 1 });
  });

  it('with another body is refused', async () => {
    await send(lending('one'));
    await expect(send(lending('one', { digest: 'other' }))).rejects.toThrow(IdempotencyKeyUsed);
  });

  it('with another body, at once from another server, is refused there', async () => {
    const other = await openStore(file);
    const elsewhere = new Transactions(
      other,
      catalogue,
      sealing,
      clockAt(() => '2026-01-12T09:00:01.000Z'),
    );
    const there = lending('one', { digest: 'other' });
    const outcomes = await Promise.allSettled([
      send(lending('one')),
      elsewhere.transact(there, shelfStream, id, (shelf) => lend(there, shelf), about),
    ]);
    await other.close();
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find((o) => o.status === 'rejected')?.reason).toBeInstanceOf(IdempotencyKeyUsed);
    expect(await stored()).toBe(1);
  });

  it('is decided anew when it was refused before, or yielded nothing', async () => {
    await expect(send(lending('one', {}, { most: 0 }))).rejects.toThrow(Refusal);
    await send(lending('one', {}, { days: 0 }));
    expect(await send(lending('one'))).toMatchObject({ repeated: false, revision: 0 });
  });

  it('that creates, finds its first self', async () => {
    const create = () =>
      transactions.open(
        lending('create'),
        shelfStream,
        () => [],
        () => forAda,
      );
    const make = () =>
      transactions.open(
        lending('make'),
        shelfStream,
        (shelf) => lend(lending('make'), shelf),
        () => forAda,
      );
    const [first, second] = [await make(), await make()];
    expect(second).toEqual({ ...first, repeated: true, opened: true });
    expect(await create()).toMatchObject({ position: null, opened: false });
  });
});
