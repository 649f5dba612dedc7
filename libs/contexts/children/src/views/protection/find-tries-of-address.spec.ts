import { expect, it } from '@jest/globals';
import type { Actor } from '#platform/event-sourcing';
import { FindTriesOfAddress, FindTriesOfAddressHandler } from './find-tries-of-address.query.ts';

const as = (id: string): Actor => ({ id, role: 'sen-officer', team: 'sen', organisation: 'council', onBehalfOf: null });
const entry = (at: string, by: string, outcome: string, correlationId: string, action = 'FillInReferral') => ({
  ...{ at, actor: as(by), outcome, correlationId, action },
});

/** A journal that answers who tried alone, however often the record was opened. */
const asked = async (entries: readonly object[], next: string | null = null, reader = 'derek') => {
  const triesOf = async () => ({ entries, next });
  const withholding = async () => ({ phase: 'protected', openTo: ['derek'] });
  const handler = new FindTriesOfAddressHandler({ withholding } as never, { accessJournal: { triesOf } } as never);
  const envelope = { actor: as(reader) } as never;
  return handler.execute(new FindTriesOfAddress({ childId: 'c1' }, envelope));
};
const first = '2026-01-12T10:00:00.000Z';

it('says of each who tried it on a day how often, by its last', async () => {
  const { tries, more } = await asked([
    entry('2026-01-12T10:02:00.000Z', 'priya', 'tried', 'c3'),
    entry('2026-01-12T10:01:00.000Z', 'priya', 'tried', 'c2'),
    entry('2026-01-12T10:01:00.000Z', 'priya', 'tried', 'c2'),
    entry('2026-01-11T10:00:00.000Z', 'priya', 'tried', 'c0'),
  ]);
  expect(tries.map(({ at, actor, times }) => [at.slice(5, 16), actor.id, times])).toEqual([
    ['01-12T10:02', 'priya', 2],
    ['01-11T10:00', 'priya', 1],
  ]);
  expect(more).toBe(false);
});

it('says that there are older ones', async () =>
  expect(await asked([entry(first, 'tom', 'tried', 'c1')], 'older_1')).toMatchObject({ more: true }));

it('is told to those alone who may open the address', async () => {
  await expect(asked([], null, 'priya')).rejects.toThrow('those who may open it');
});
