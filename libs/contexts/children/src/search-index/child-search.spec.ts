import { expect, it } from '@jest/globals';
import { positionOf, type EventStore } from '#platform/event-sourcing';
import type { Sealer } from '#platform/privacy';
import { ViewBehind, type ReadModels } from '#platform/read-models';
import { PinoLog } from '#platform/telemetry';
import { SettableClock, type Instant } from '#platform/time';
import { ChildSearch } from './child-search.service.ts';
import type { EventIndexer } from './event-indexer.service.ts';

const clock = new SettableClock('2026-01-12T12:00:30.000Z' as Instant);
const metadata = JSON.stringify({ recordedAt: '2026-01-12T12:00:00.000Z' });
const events = {
  async *readAll() {
    yield { metadata };
  },
} as unknown as EventStore;
const born = { dateOfBirth: '2011-05-04' };

/** Not started, so it stands before every event. */
const search = () =>
  new ChildSearch(events, {} as ReadModels, {} as Sealer, {} as EventIndexer, new PinoLog('silent'), clock);

it('answers that it is behind, rather than with older data', async () => {
  const position = positionOf('5f0c9f9e-6f0e-4a3c-8a55-0d1f5d2c7b11', 1);
  await expect(search().reached(position, 1)).rejects.toThrow(ViewBehind);
});

it('is not ready before it was built', () => expect(search().ready()).toBe(false));

it('tells operators its position, its lag and what waits, and nothing of whom', async () => {
  const index = search();
  index.index.put({ ...{ childId: 'c1', services: [], givenNames: 'Ama', familyName: 'Example' }, ...born, upn: null });
  for (const childId of ['c1', 'c2']) index.index.park(childId);
  expect(await index.details()).toEqual({
    ...{ position: null, behind: { events: 1, orMore: false, seconds: 30 } },
    parked: { 'found as before what cannot be read': 1, 'found by nothing': 1 },
  });
});
