import { expect, it } from '@jest/globals';
import type { Visit } from '../forms/form-declaration.ts';
import { holdersOfChild } from './holders-of-child.ts';

it('lists of two changes from the same day the one that holds', async () => {
  const teams = [
    { from: '2026-01-12', value: null },
    { from: '2026-02-02', value: 'sen-south' },
    { from: '2026-02-02', value: 'sen-north' },
  ];
  const found = { identity: null, revision: 4, holders: { services: [], teams, officers: [] } };
  const visit = { ids: { childId: 'c1' }, names: {}, sender: { actor: { id: 'priya' } }, ask: async () => found };
  expect((await holdersOfChild(visit as unknown as Visit)).teams).toEqual([
    'From 12 January 2026: no team',
    'From 2 February 2026: SEN north team',
  ]);
});
