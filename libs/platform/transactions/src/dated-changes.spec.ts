import { afterEach, beforeEach, expect, it } from '@jest/globals';
import {
  Catalogue,
  datedChange,
  derivedId,
  event,
  int,
  stream,
  type Draft,
  type EventStore,
  type Facts,
} from '#platform/event-sourcing';
import type { CivilDate, Instant } from '#platform/time';
import { clockAt, forAda, lending, openStore, sealing, storeFile } from './library.fixtures.ts';
import { Transactions } from './transactions.ts';

const shelfMoved = datedChange('ShelfMoved', { data: { room: int() } });
const events = [event('ShelfBuilt', { data: {} }), ...shelfMoved] as const;
type ShelfEvent = (typeof events)[number];
const moving = stream<readonly number[], ShelfEvent, 'childId'>({
  category: 'moving',
  events,
  about: ['childId'],
  initial: [],
  evolve: (rooms, fact) => (fact.type === 'ShelfMoved' ? [...rooms, fact.data.room] : rooms),
});

let store: EventStore;
beforeEach(async () => {
  store = await openStore(storeFile());
});
afterEach(() => store.close());

const id = derivedId('shelf');
let sent = 0;

async function told(on: CivilDate, draft: (facts: Facts<ShelfEvent>) => Draft<ShelfEvent>) {
  const receivedAt: Instant = `${on}T09:00:00.000Z`;
  const transactions = new Transactions(
    store,
    new Catalogue(events),
    sealing,
    clockAt(() => receivedAt),
  );
  const command = lending(`told-${sent++}`, { receivedAt, effectiveOn: on });
  let seen: readonly number[] = [];
  await transactions.transact(
    command,
    moving,
    id,
    (rooms, facts) => {
      seen = rooms;
      return draft(facts);
    },
    { about: forAda },
  );
  return seen;
}

const moved = (room: number, from: CivilDate) => (): Draft<ShelfEvent> => ({
  type: 'ShelfMoved',
  data: { room, from },
});
const corrected = (original: string, from: CivilDate) => (): Draft<ShelfEvent> => ({
  type: 'ShelfMovedCorrected',
  data: { original, now: { room: 1, from } },
  personal: { reason: 'misread' },
});
const recorded = async () => (await store.readStream(`moving-${id}`)).map((each) => new Catalogue(events).decode(each));

it('a change is effective on the earlier of its day and the day it was told, and is never refused for its day', async () => {
  await told('2026-01-12', moved(1, '2026-02-01'));
  await told('2026-01-13', moved(2, '2025-12-01'));
  expect((await recorded()).map(({ effectiveOn }) => effectiveOn)).toEqual(['2026-01-12', '2025-12-01']);
});

it('a corrected change was agreed on the day it was first told, unless it holds from before', async () => {
  await told('2026-01-12', moved(1, '2026-02-01'));
  const original = (await recorded())[0]!.id;
  await told('2026-01-20', corrected(original, '2026-03-01'));
  await told('2026-01-21', corrected(original, '2026-01-05'));
  expect((await recorded()).map(({ effectiveOn }) => effectiveOn)).toEqual(['2026-01-12', '2026-01-12', '2026-01-05']);
});

it('changes come to a decision by the day from which they hold', async () => {
  await told('2026-01-12', moved(1, '2026-02-01'));
  await told('2026-01-13', moved(2, '2025-12-01'));
  expect(await told('2026-01-14', moved(3, '2026-02-01'))).toEqual([2, 1]);
  expect(await told('2026-01-15', moved(4, '2026-01-01'))).toEqual([2, 1, 3]);
});
