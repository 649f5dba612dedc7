import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  ClockBehind,
  derivedId,
  NoSuchRecord,
  Refusal,
  StaleRevision,
  UnknownOutcome,
  verifyHistory,
  type EventStore,
  type StorableEvent,
} from '#platform/event-sourcing';
import type { Instant } from '#platform/time';
import {
  catalogue,
  clockAt,
  lend,
  lending,
  openStore,
  sealing,
  shelfStream,
  storeFile,
  type Lend,
} from './library.fixtures.ts';
import { Transactions } from './transactions.ts';

describe('Transact', () => {
  let store: EventStore;
  let now: Instant;
  const id = derivedId('shelf');
  const name = `shelf-${id}`;
  const transactionsOn = (eventStore: EventStore) =>
    new Transactions(
      eventStore,
      catalogue,
      sealing,
      clockAt(() => now),
    );
  const on = (eventStore: EventStore) => {
    const transactions = transactionsOn(eventStore);
    return (command: Lend, most = 100) =>
      transactions.transact(
        command,
        shelfStream,
        id,
        (shelf) => lend({ ...command, data: { ...command.data, most } }, shelf),
        {
          about: { childId: derivedId('child') },
        },
      );
  };
  const events = async () => (await store.readStream(name)).map((event) => catalogue.decode(event));

  beforeEach(async () => {
    now = '2026-01-12T09:00:00.000Z';
    store = await openStore(storeFile());
  });
  afterEach(() => store.close());

  it('decides again when another was first, so that a rule holds under contention', async () => {
    const servers = [on(store), on(store)];
    const outcomes = await Promise.allSettled(
      Array.from({ length: 40 }, (_, n) => servers[n % 2]!(lending(`c${n}`), 10)),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(10);
    expect(await events()).toHaveLength(10);
    expect((await verifyHistory(store)).bad).toEqual([]);
  });

  it('writes nothing of what is only rehearsed, and refuses it as it would be refused', async () => {
    const send = on(store);
    expect(await send(lending('one', { isRehearsed: true }))).toMatchObject({
      events: [],
      revision: -1,
      repeated: false,
    });
    expect(await events()).toEqual([]);
    await send(lending('one'), 1);
    await expect(send(lending('two', { isRehearsed: true }), 1)).rejects.toThrow(Refusal);
    await expect(send(lending('three', { isRehearsed: true, ifMatch: 7 }))).rejects.toThrow(StaleRevision);
    expect(await events()).toHaveLength(1);
  });

  it('refuses in a rehearsal what no decision refuses: a day to come, and a correction that says nothing anew', async () => {
    await on(store)(lending('one'));
    const [original] = await events();
    const rehearsed = { isRehearsed: true } as const;
    const tomorrow = on(store)(lending('two', { ...rehearsed, effectiveOn: '2026-01-13' }));
    await expect(tomorrow).rejects.toMatchObject({ reason: 'effective-in-the-future' });
    const says = (days: number) =>
      transactionsOn(store).transact(lending(`as-${days}`, rehearsed), shelfStream, id, () => ({
        type: 'BookLentCorrected' as const,
        data: { original: original!.id, now: { book: derivedId('book'), days } },
        personal: { note: 'for Ada', reason: 'looked at again' },
      }));
    await expect(says(7)).rejects.toMatchObject({ reason: 'nothing-would-change' });
    expect(await says(8)).toMatchObject({ events: [] });
    expect(await events()).toHaveLength(1);
  });

  it('answers a conflict under If-Match instead of deciding again', async () => {
    const send = on(store);
    await send(lending('one'));
    await send(lending('two', { ifMatch: 0 }));
    await expect(send(lending('three', { ifMatch: 0 }))).rejects.toThrow(StaleRevision);
  });

  it('takes -1 for the revision of nothing, once', async () => {
    const send = on(store);
    await expect(send(lending('zero', { ifMatch: 0 }))).rejects.toThrow(StaleRevision);
    expect(await send(lending('one', { ifMatch: -1 }))).toMatchObject({ revision: 0 });
    await expect(send(lending('two', { ifMatch: -1 }))).rejects.toThrow(StaleRevision);
  });

  it('sends the identical events again when the outcome is unknown', async () => {
    const sent: (readonly StorableEvent[])[] = [];
    const silent: Pick<EventStore, 'append' | 'readStream'> = {
      readStream: (stream, from) => store.readStream(stream, from),
      append: async (stream, expected, toAppend) => {
        sent.push(toAppend);
        const appended = await store.append(stream, expected, toAppend);
        if (sent.length < 3) throw new UnknownOutcome(stream);
        return appended;
      },
    };
    expect(await on(silent as EventStore)(lending('one'))).toMatchObject({ revision: 0, repeated: false });
    expect(sent).toHaveLength(3);
    expect(sent[2]).toEqual(sent[0]);
    expect(await events()).toHaveLength(1);
  });

  it('never records an instant before the last one, and records nothing when the clock is a minute behind', async () => {
    const send = on(store);
    await send(lending('one'));
    now = '2026-01-12T08:59:01.000Z';
    await send(lending('two'));
    expect((await events()).map(({ recordedAt }) => recordedAt)).toEqual(Array(2).fill('2026-01-12T09:00:00.000Z'));
    now = '2026-01-12T08:58:59.999Z';
    await expect(send(lending('three'))).rejects.toThrow(ClockBehind);
    expect(await events()).toHaveLength(2);
  });

  it('refuses what is said to be true only from tomorrow, on the London calendar', async () => {
    const lateEvening = { receivedAt: '2026-07-01T23:30:00.000Z' } as const;
    await on(store)(lending('one', { ...lateEvening, effectiveOn: '2026-07-02' }));
    const tomorrow = on(store)(lending('two', { ...lateEvening, effectiveOn: '2026-07-03' }));
    await expect(tomorrow).rejects.toMatchObject({ reason: 'effective-in-the-future' });
  });

  it('seals what is personal and copies whom it is about', async () => {
    const send = on(store);
    await send(lending('one'));
    await send(lending('two'));
    const [, second] = await events();
    expect(second!.about).toEqual({ childId: derivedId('child') });
    expect(second!.sealed['note']!.at).toEqual({ stream: name, eventId: second!.id, field: 'note' });
    expect(JSON.stringify(await store.readStream(name))).not.toContain('Ada');
  });

  it('lets nobody change whom a stream concerns, and lets a later event add to it', async () => {
    await on(store)(lending('one'));
    const about = { childId: derivedId('another child'), providerId: derivedId('provider') };
    const two = lending('two');
    await transactionsOn(store).transact(two, shelfStream, id, (shelf) => lend(two, shelf), { about });
    expect((await events())[1]!.about).toEqual({ childId: derivedId('child'), providerId: derivedId('provider') });
  });

  it('says so when there is nothing to change', async () => {
    const nowhere = transactionsOn(store).transact(lending('one'), shelfStream, derivedId('nowhere'), () => []);
    await expect(nowhere).rejects.toThrow(NoSuchRecord);
  });

  describe('a correction', () => {
    const renew = (command: Lend) =>
      transactionsOn(store).transact(command, shelfStream, id, () => ({
        type: 'BookRenewed' as const,
        data: { days: 7 },
      }));
    const correct = (original: string, days: number, command: Lend) => {
      const now_ = { book: derivedId('book'), days };
      return transactionsOn(store).transact(command, shelfStream, id, () => ({
        type: 'BookLentCorrected' as const,
        data: { original, now: now_ },
        personal: { note: null, reason: 'typed wrongly' },
      }));
    };

    it('is given the facts that were in force, and keeps the date they were true on', async () => {
      await on(store)(lending('one', { effectiveOn: '2026-01-10' }));
      const [original] = await events();
      await correct(original!.id, 14, lending('c1'));
      await correct(original!.id, 21, lending('c2'));
      const [, first, second] = await events();
      expect([first!.data['was'], second!.data['was']]).toEqual([
        { book: derivedId('book'), days: 7 },
        { book: derivedId('book'), days: 14 },
      ]);
      expect(second!.effectiveOn).toBe('2026-01-10');
    });

    it('that says it as it stands is refused, in what is open and what is sealed, and one that says any of it otherwise is not', async () => {
      await on(store)(lending('one', { effectiveOn: '2026-01-10' }));
      const [original] = await events();
      let n = 0;
      const says = (days: number, note: string | null, more: object = {}) =>
        transactionsOn(store)
          .transact(lending(`s${n++}`), shelfStream, id, () => ({
            type: 'BookLentCorrected' as const,
            data: { original: original!.id, now: { book: derivedId('book'), days } },
            personal: { note, reason: 'looked at again' },
            ...more,
          }))
          .then(() => 'said')
          .catch(({ reason }) => reason);
      const said: string[] = [];
      for (const [days, note, more] of [
        [7, null, {}],
        [7, 'for Ada', {}],
        [7, 'for Ada', { effectiveOn: '2026-01-10' }],
        [7, 'for Ida', {}],
        [7, 'for Ada', {}],
        [8, 'for Ada', {}],
        [8, null, { effectiveOn: '2026-01-11' }],
        [8, null, { effectiveOn: '2026-01-11' }],
      ] as const)
        said.push(await says(days, note, more));
      const nothing = 'nothing-would-change';
      expect(said).toEqual([nothing, nothing, nothing, 'said', 'said', 'said', 'said', nothing]);
    });

    const takeBack = (original: string, command: Lend) =>
      transactionsOn(store).transact(command, shelfStream, id, () => ({
        type: 'BookLentVoided' as const,
        data: { original },
        personal: { reason: 'never lent' },
      }));

    it('may restate what was voided, and a void takes back nothing twice', async () => {
      await on(store)(lending('one'));
      const [original] = await events();
      await takeBack(original!.id, lending('v1'));
      await expect(takeBack(original!.id, lending('v2'))).rejects.toMatchObject({ reason: 'already-voided' });
      await correct(original!.id, 14, lending('c1'));
      await takeBack(original!.id, lending('v3'));
      expect((await events()).map(({ type, data }) => [type, data['was']])).toEqual([
        ['BookLent', undefined],
        ['BookLentVoided', { book: derivedId('book'), days: 7 }],
        ['BookLentCorrected', { book: derivedId('book'), days: 7 }],
        ['BookLentVoided', { book: derivedId('book'), days: 14 }],
      ]);
    });

    it('of a fact of another type, or of another correction, is refused', async () => {
      await on(store)(lending('one'));
      const [original] = await events();
      await correct(original!.id, 14, lending('c1'));
      const [, correction] = await events();
      await renew(lending('r1'));
      const [, , renewal] = await events();
      for (const wrong of [correction, renewal])
        await expect(correct(wrong!.id, 21, lending('c2'))).rejects.toMatchObject({ reason: 'no-such-fact' });
    });

    it('of something never recorded is refused', async () => {
      await on(store)(lending('one'));
      const wrong = correct(derivedId('nothing'), 14, lending('c1'));
      await expect(wrong).rejects.toThrow(Refusal);
      expect(await events()).toHaveLength(1);
    });
  });
});
