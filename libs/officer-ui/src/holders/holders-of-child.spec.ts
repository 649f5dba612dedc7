import { expect, it } from '@jest/globals';
import type { Visit } from '../forms/form-declaration.ts';
import { FindColleagues } from '#contexts/people';
import { holdersOfChild, withColleagues } from './holders-of-child.ts';

it('lists of two changes from the same day the one that holds', async () => {
  const teams = [
    { from: '2026-01-12', value: null },
    { from: '2026-02-02', value: 'sen-south' },
    { from: '2026-02-02', value: 'sen-north' },
  ];
  const found = {
    identity: null,
    revision: 4,
    sharings: [],
    holders: { services: [], teams, officers: [], rolls: [] },
  };
  const ask = async (query: unknown) => (query === FindColleagues ? { items: [] } : found);
  const visit = { ids: { childId: 'c1' }, names: {}, sender: { actor: { id: 'priya' } }, ask };
  expect((await holdersOfChild(visit as unknown as Visit)).teams).toEqual([
    'From 12 January 2026: no team',
    'From 2 February 2026: SEN north team',
  ]);
});

it('names as officers who is one by the register of people, and whom only the sign-in’s list knows', async () => {
  const items = [
    { staffId: 'zoe', name: 'Zoe Zimmer', roles: ['sen-officer'] },
    { staffId: 'tom', name: 'Tom Ashby', roles: ['finance-officer'] },
  ];
  const listed = [
    { id: 'priya', name: 'Priya Nair', services: ['sen'] },
    { id: 'tom', name: 'Tom Ashby', services: ['exclusions'] },
  ];
  const visit = { ask: async () => ({ items }), names: { officers: listed, person: () => 'Of the list' } };
  const names = await withColleagues(visit as unknown as Visit);
  expect(names.officers).toEqual([
    { id: 'priya', name: 'Priya Nair', services: ['sen'] },
    { id: 'zoe', name: 'Zoe Zimmer', services: ['sen'] },
  ]);
  expect([names.person!('zoe'), names.person!('gone')]).toEqual(['Zoe Zimmer', 'Of the list']);
});
