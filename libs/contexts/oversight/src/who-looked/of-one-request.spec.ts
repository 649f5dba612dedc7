import { expect, it } from '@jest/globals';
import { ofOneRequest } from './of-one-request.ts';

type Entry = Parameters<typeof ofOneRequest>[0][number]['entry'];
const [priya, tom] = [{ id: 'priya' }, { id: 'tom' }] as unknown as readonly Entry['actor'][];
const entry = (action: string, correlationId: string, more: Partial<Entry> = {}) => ({
  entry: { actor: priya!, action, children: ['c1'], outcome: 'opened', correlationId, ...more } as Entry,
});
const told = (...newestFirst: ReturnType<typeof entry>[]) =>
  ofOneRequest(newestFirst).map(({ entry: { action }, alsoAsked }) => [action, ...alsoAsked]);

it('One opening of a page is one, named by what was asked first', () =>
  expect(
    told(
      entry('FindAttendance', 'r2'),
      entry('FindPlacements', 'r2'),
      entry('FindPlacements', 'r2'),
      entry('FindChildLine', 'r2'),
      entry('FindChildLine', 'r1'),
    ),
  ).toEqual([['FindChildLine', 'FindPlacements', 'FindAttendance'], ['FindChildLine']]));

it('What one request did, what it was refused, and what it asked of others stand apart', () =>
  expect(
    told(
      entry('EndPlacement', 'r1'),
      entry('ExportChildLine', 'r1', { left: { as: 'print', columns: [], count: 1, digest: 'd' } }),
      entry('FindOutcomes', 'r1', { outcome: 'refused' }),
      entry('FindPlacements', 'r1', { children: ['c1', 'c2'] }),
      entry('FindPlacements', 'r1', { reasonKind: 'duty-cover' }),
      entry('FindPlacements', 'r1', { actor: tom! }),
      entry('FindChild', 'r1'),
    ),
  ).toHaveLength(7));
