import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  Catalogue,
  Command,
  correctable,
  derivedId,
  event,
  id,
  int,
  refusals,
  sealed,
  stream,
  type CommandEnvelope,
  type Draft,
} from '#platform/event-sourcing';
import type { Clock, Instant } from '#platform/time';
import { SqliteEventStore } from '#sqlite/event-sourcing';
import type { Sealing, SealPart } from './inscribe.ts';

/** A small library: books are lent, at most three at a time. The platform's own example, no business of ours. */
const BookLent = event('BookLent', { data: { book: id(), days: int(1) }, personal: { note: sealed.text() } });
const BookRenewed = event('BookRenewed', { data: { days: int(1) } });
export const events = [...correctable(BookLent), BookRenewed] as const;
export type ShelfEvent = (typeof events)[number];
export type Shelf = Readonly<{ lent: number; days: number }>;

export const shelfStream = stream<Shelf, ShelfEvent, 'childId'>({
  category: 'shelf',
  events,
  about: ['childId'],
  initial: { lent: 0, days: 0 },
  evolve: (shelf, { data }) =>
    'book' in data
      ? { lent: shelf.lent + 1, days: shelf.days + data.days }
      : { ...shelf, days: shelf.days + data.days },
});

/** Whom a shelf concerns: no business of ours. */
export const forAda = { childId: derivedId('child') };

export class Lend extends Command<{ book: string; days: number; note: string; most: number }> {}
export const refusal = refusals({ 'all-lent': 'No more books can be lent from this shelf.' });

export function lend({ data: { book, days, note, most } }: Lend, { lent }: Shelf): Draft<ShelfEvent>[] {
  if (lent >= most) throw refusal('all-lent');
  return days === 0 ? [] : [{ type: 'BookLent', data: { book, days }, personal: { note } }];
}

export const envelope = (commandId: string, rest: Partial<CommandEnvelope> = {}): CommandEnvelope => ({
  commandId: derivedId(commandId),
  actor: { id: 'a', role: 'sen-officer', team: null, organisation: null, onBehalfOf: null },
  receivedAt: '2026-01-12T09:00:00.000Z',
  effectiveOn: '2026-01-12',
  correlationId: derivedId('c'),
  causationId: null,
  digest: 'd',
  ...rest,
});

export const lending = (
  commandId: string,
  rest: Partial<CommandEnvelope> = {},
  data: Partial<Lend['data']> = {},
): Lend =>
  new Lend({ book: derivedId('book'), days: 7, note: 'for Ada', most: 100, ...data }, envelope(commandId, rest));

export const catalogue = new Catalogue(events);

export const clockAt = (now: () => Instant): Clock => ({ now });

/** Hides the words without hiding them well: what it makes is new at each call, as real sealing is. */
let calls = 0;
export const seal: SealPart = async ({ value }) => ({
  kid: 'k',
  alg: 'A256GCM',
  nonce: String(calls++),
  ciphertext: Buffer.from(JSON.stringify(value)).toString('base64url'),
});

export const sealing: Sealing = {
  seal,
  open: async (parts) => parts.map(({ ciphertext }) => JSON.parse(Buffer.from(ciphertext, 'base64url').toString())),
};

export const storeFile = (): string => join(mkdtempSync(join(tmpdir(), 'transact-')), 'events.sqlite');
export const openStore = (file: string): Promise<SqliteEventStore> => SqliteEventStore.open(file);
