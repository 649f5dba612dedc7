import { createSecretKey, randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import {
  Catalogue,
  correctable,
  derivedId,
  event,
  id,
  sealed,
  stream,
  type Draft,
  type EventStore,
} from '#platform/event-sourcing';
import { Erased, recordKey, Sealer } from '#platform/privacy';
import { SqliteKeys } from '#sqlite/keys';
import { clockAt, forAda, lending, openStore, storeFile } from './library.fixtures.ts';
import { Transactions } from './transactions.ts';

/** A child's contact is a person of their own: what is written of them is theirs, what is noted beside it is the child's. */
const named = correctable(
  event('ContactNamed', {
    data: { contactId: id() },
    personal: { name: sealed.ofPerson('contactId', sealed.text()), note: sealed.text() },
  }),
);
type ContactEvent = (typeof named)[number];
const contacts = stream<null, ContactEvent, 'childId'>({
  ...{ category: 'contact', events: named, about: ['childId'], initial: null, evolve: () => null },
});
const catalogue = new Catalogue(named);
const contactId = derivedId('aunt');

async function written(store: EventStore, sealer: Sealer): Promise<void> {
  const transactions = new Transactions(
    store,
    catalogue,
    {
      seal: ({ subject, document: _, ...part }) => sealer.seal({ ...part, key: recordKey(subject) }),
      open: (parts) => sealer.open(parts),
    },
    clockAt(() => '2026-01-12T09:00:00.000Z'),
  );
  const write = (name: string, draft: Draft<ContactEvent>) =>
    transactions.transact(lending(name), contacts, derivedId('case'), () => draft, { about: forAda });
  const personal = { name: 'Efua', note: 'rings after work' };
  const { events } = await write('first', { type: 'ContactNamed', data: { contactId }, personal });
  await write('second', {
    type: 'ContactNamedCorrected',
    data: { original: events[0]!.id, now: { contactId } },
    personal: { name: 'Esi', note: null, reason: 'misheard' },
  });
}

it('Words of another person than the child end with that person’s keys, and no others with them', async () => {
  const store = await openStore(storeFile());
  const folder = mkdtempSync(join(tmpdir(), 'whose-words-'));
  const keys = await SqliteKeys.open(join(folder, 'keys.sqlite'), createSecretKey(randomBytes(32)));
  const sealer = new Sealer(keys, catalogue.upcastPart);
  await written(store, sealer);
  const stored = (await store.readStream(`contact-${derivedId('case')}`)).map((each) => catalogue.decode(each));
  const opened = () =>
    Promise.all(stored.map(async ({ sealed: { name, note, reason } }) => sealer.open([name!, (note ?? reason)!])));

  expect(await opened()).toEqual([
    ['Efua', 'rings after work'],
    ['Esi', 'misheard'],
  ]);
  await keys.endKeysOf(contactId);
  expect((await opened()).map(([name, others]) => [name instanceof Erased, others])).toEqual([
    [true, 'rings after work'],
    [true, 'misheard'],
  ]);
  await keys.close();
  await store.close();
});
