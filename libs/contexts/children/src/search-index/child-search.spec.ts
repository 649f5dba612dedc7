import { expect, it } from '@jest/globals';
import { positionOf, type EventStore } from '#platform/event-sourcing';
import type { Sealer } from '#platform/privacy';
import { ViewBehind, type ReadModels } from '#platform/read-models';
import { PinoLog } from '#platform/telemetry';
import { ChildSearch } from './child-search.query.ts';
import type { EventIndexer } from './event-indexer.query.ts';

/** Not started, so it stands before every event. */
const search = () =>
  new ChildSearch({} as EventStore, {} as ReadModels, {} as Sealer, {} as EventIndexer, new PinoLog('silent'));

it('answers that it is behind, rather than with older data', async () => {
  const position = positionOf('5f0c9f9e-6f0e-4a3c-8a55-0d1f5d2c7b11', 1);
  await expect(search().reached(position, 1)).rejects.toThrow(ViewBehind);
});

it('is not ready before it was built', () => expect(search().ready()).toBe(false));
