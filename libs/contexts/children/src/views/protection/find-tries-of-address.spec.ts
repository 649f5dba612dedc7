import { expect, it } from '@jest/globals';
import type { Actor } from '#platform/event-sourcing';
import { FindTriesOfAddress, FindTriesOfAddressHandler } from './find-tries-of-address.query.ts';

const as = (id: string): Actor => ({ id, role: 'sen-officer', team: 'sen', organisation: 'council', onBehalfOf: null });
const entry = (at: string, by: string, outcome: string, correlationId: string, action = 'FillInReferral') => ({
  ...{ at, actor: as(by), outcome, correlationId, action },
});

/** A journal of so many pages, of which each has the same. */
const asked = async (entries: readonly object[], pages = 1, reader = 'derek') => {
  let read = 0;
  const ofChild = async () => ({ entries: read === 0 ? entries : [], next: ++read < pages ? `${read}` : null });
  const state = async () => ({ phase: 'protected', openTo: ['derek'] });
  const handler = new FindTriesOfAddressHandler({ state } as never, { accessJournal: { ofChild } } as never);
  const envelope = { actor: as(reader) } as never;
  return { ...(await handler.execute(new FindTriesOfAddress({ childId: 'c1' }, envelope))), read };
};
const first = '2026-01-12T10:00:00.000Z';

it('says of each who tried it on a day how often, by its last, and nothing of who looked', async () => {
  const { tries, more } = await asked([
    entry('2026-01-12T10:02:00.000Z', 'priya', 'tried', 'c3'),
    entry('2026-01-12T10:01:00.000Z', 'priya', 'tried', 'c2'),
    entry('2026-01-12T10:01:00.000Z', 'priya', 'tried', 'c2'),
    entry(first, 'tom', 'opened', 'c1'),
    entry('2026-01-11T10:00:00.000Z', 'priya', 'tried', 'c0'),
  ]);
  expect(tries.map(({ at, actor, times }) => [at.slice(5, 16), actor.id, times])).toEqual([
    ['01-12T10:02', 'priya', 2],
    ['01-11T10:00', 'priya', 1],
  ]);
  expect(more).toBe(false);
});

it('looks through so many pages, and says that there are more', async () => {
  expect(await asked([entry(first, 'tom', 'tried', 'c1')], 5)).toMatchObject({ more: false, read: 5 });
  expect(await asked([entry(first, 'tom', 'tried', 'c1')], 6)).toMatchObject({ more: true, read: 5 });
});

it('is told to those alone who may open the address', async () => {
  await expect(asked([], 1, 'priya')).rejects.toThrow('those who may open it');
});
