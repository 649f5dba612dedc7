import { expect, it } from '@jest/globals';
import type { Actor } from '../words/wording.ts';
import { namedInVain, peopleWhoCould } from './who-could-open.ts';

const as = (id: string, role = 'sen-officer'): Actor => ({
  ...{ id, role, team: 'sen', organisation: 'council', onBehalfOf: null },
});
/** Whoever is barred could not open it; who sees bars is the manager. */
const asking = (reader: Actor, asked: unknown[] = []) => ({
  sender: { actor: reader, correlationId: 'c' },
  mayOf:
    ({ actor }: Readonly<{ actor: Actor }>) =>
    async ({ name }: Readonly<{ name: string }>) =>
      (name === 'FindBars' ? actor.role === 'team-manager' : actor.id !== 'barred')
        ? ('yes' as const)
        : ('no' as const),
  names: {
    actsAs: async (id: string) => [as(id)],
    whoMay: async (act: string) => {
      asked.push(act);
      return ['priya', 'barred'].map((id) => ({ name: id, actor: as(id) }));
    },
  },
});
const inVain = async (reader: Actor, mayOpen: boolean) => [
  ...(await namedInVain(asking(reader) as never, 'c1', { openTo: ['priya', 'barred'], mayOpen })),
];

it('tells that somebody who is named could not open it to those named and to whoever sees bars, and to no other reader', async () => {
  expect(await inVain(as('priya'), true)).toEqual(['barred']);
  expect(await inVain(as('derek', 'team-manager'), false)).toEqual(['barred']);
  expect(await inVain(as('joe'), false)).toEqual([]);
});

it('looks for who could open it among those alone to whom the table gives that', async () => {
  const asked: unknown[] = [];
  const people = await peopleWhoCould(asking(as('priya'), asked) as never, 'c1');
  expect([people.map(({ id }) => id), asked]).toEqual([['priya'], ['open-a-protected-address']]);
});
