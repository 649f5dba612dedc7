import { expect, it } from '@jest/globals';
import type { ChildListed, ChildrenFound, RegisterChildRequest } from '#contexts/children';
import { possibleDuplicates } from './possible-duplicates.ts';

const listed = (childId: string): ChildListed => ({
  ...{ childId, schoolUrn: 110_001, owningService: 'sen', closed: null, parked: false },
  identity: {
    givenNames: 'Tom',
    familyName: 'Ash',
    otherNames: [],
    dateOfBirth: '2012-06-09',
    birthIsEstimated: false,
    upn: null,
    formerUpns: [],
  },
  foundBy: null,
  otherNumbers: [],
});
const tom: RegisterChildRequest = {
  ...{ schoolUrn: 110_001, owningService: 'sen', address: null, contact: null },
  ...{ givenNames: 'Tom', familyName: 'Ash', dateOfBirth: '2012-06-09', upn: 'A801200001001' },
};
const named = (urns: readonly (number | null)[]) =>
  Promise.resolve((urn: number) => (urns.includes(urn) ? 'Eastmoor Academy' : undefined));
const asked: unknown[] = [];
const found = (byName: readonly string[], byUpn: readonly string[], there: readonly string[] = []) =>
  possibleDuplicates(
    tom,
    'itself',
    (terms): Promise<ChildrenFound> => {
      asked.push(terms);
      const elsewhere = (terms.upn ? there : []).map((childId) => ({ childId, ask: 'sen' }));
      const items = (terms.upn ? byUpn : byName).map(listed);
      const count = { rows: items.length, more: false };
      return Promise.resolve({ ...{ items, count, next: null, previous: null }, elsewhere, unsearchable: 0 });
    },
    named,
  );

it('are those of the same name and date of birth, or of the same UPN, each once', async () => {
  expect(await found(['c1', 'c2'], ['c2', 'c3'])).toMatchObject({
    key: 'c1 c2 c3',
    children: [
      {
        ...{ href: '/line/c1/overview', name: 'Tom Ash', facts: 'born 9 June 2012, Eastmoor Academy' },
        matches: 'name and date of birth',
      },
      { href: '/line/c2/overview', matches: 'name, date of birth and UPN' },
      { href: '/line/c3/overview', matches: 'UPN' },
    ],
  });
  expect(asked).toEqual([
    { name: 'Tom Ash', dateOfBirth: '2012-06-09', upn: null },
    { name: null, dateOfBirth: null, upn: 'A801200001001' },
  ]);
});

it('are those of another team too, of whom no name is told', async () => {
  expect(await found([], [], ['c4'])).toMatchObject({
    children: [{ href: '/line/c4/overview', name: 'A child of the SEN team', matches: 'UPN' }],
  });
  expect(await found([], [], ['itself'])).toBeNull();
});

it('are, once the form has been sent, those who were asked about then, and never the child itself', async () => {
  expect(await found(['itself'], [])).toBeNull();
  expect((await found(['c1', 'itself'], []))?.key).toBe('c1');
});

it('are nobody to ask about where the search finds none', async () => expect(await found([], [])).toBeNull());
