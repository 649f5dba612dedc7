import { expect, it } from '@jest/globals';
import { ScopesOfMerged } from './scopes-of-merged.ts';

const HELD = {
  first: { child: 'first', holders: { services: ['sen'] } },
  other: { child: 'other', holders: { services: ['exclusions'] } },
  placement: { child: 'first', holders: { services: ['sen'], providers: ['p1'] } },
};
const scopes = {
  of: async (records: readonly (keyof typeof HELD)[]) => new Map(records.map((id) => [id, HELD[id]])),
  within: () => null,
};
const of = (into: readonly (readonly [string, string])[], ...records: readonly string[]) =>
  new ScopesOfMerged(scopes as never, { all: async () => new Map(into) }).of(records, null);

it('Whoever holds the record that goes on holds what leads to it, and nobody else; a provider has what is its own', async () => {
  const held = await of([['first', 'other']], 'first', 'placement', 'other');
  expect(held.get('first')).toEqual({
    child: 'first',
    holders: { services: ['exclusions'], providers: [], places: [] },
  });
  expect(held.get('placement')!.holders).toMatchObject({ services: ['exclusions'], providers: ['p1'] });
  expect(held.get('other')).toEqual(HELD.other);
});

it('Of records that are apart each is held as it is', async () => {
  expect([...(await of([], 'first', 'other'))]).toEqual([
    ['first', HELD.first],
    ['other', HELD.other],
  ]);
});
