import { expect, it } from '@jest/globals';
import type { PersistedEvent, Position } from '#platform/event-sourcing';
import { asTold } from './as-told.ts';
import { ViewProgress } from './seams.ts';

const told = [3, 8].map((n, revision) => ({ revision, position: `store:${n}` as Position }) as PersistedEvent);

it.each([
  ['for nothing where all of it is shown', 1, []],
  ['for its last where some of it is shown', 0, [[['samples'], 'store:8']]],
  ['for its last where nothing of it is shown', undefined, [[['samples'], 'store:8']]],
])('waits %s', async (_, revision, expected) => {
  const waited: unknown[] = [];
  class Progress extends ViewProgress {
    override waitFor = async (...what: unknown[]) => void waited.push(what);
  }
  const events = { readStream: async (_stream: string, from = 0) => told.slice(from) };
  const sources = { events, views: new Progress() };
  expect(await asTold(sources, { stream: 'sample-1', revision, view: 'samples' })).toBe(expected.length > 0);
  expect(waited).toEqual(expected);
});
