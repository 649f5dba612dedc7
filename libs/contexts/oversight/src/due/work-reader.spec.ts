import { expect, it } from '@jest/globals';
import type { ReadModels } from '#platform/read-models';
import { WorkReader } from './work-reader.service.ts';

const ahead = { today: '2026-02-09', by: '2026-03-09', what: null, kinds: null, decides: false } as const;

it('counts a list once for all whose it is, and again once something was written', async () => {
  let reads = 0;
  const told: (() => void)[] = [];
  const readModels = {
    onWritten: (listener: () => void) => told.push(listener),
    positionOf: () => Promise.resolve('store/1'),
    count: () => Promise.resolve({ rows: ++reads, more: false }),
  } as unknown as ReadModels;
  const clock = { now: () => '2026-02-09T10:00:00.000Z' } as never;
  const reader = new WorkReader(readModels, null as never, null as never, clock);
  const [team, service] = [{ by: { teams: 'sen' } }, { by: { services: 'sen' } }];
  const counts = [];
  for (const asked of [team, service, team, service]) counts.push((await reader.count(ahead, asked)).rows);
  expect(counts).toEqual([1, 2, 1, 2]);
  expect((await reader.count({ ...ahead, what: 'reviews' }, team)).rows).toBe(3);
  for (const listener of told) listener();
  expect((await reader.count(ahead, team)).rows).toBe(4);
});
