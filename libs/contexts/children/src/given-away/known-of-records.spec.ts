import { expect, it } from '@jest/globals';
import { childStream } from '../child/child.ts';
import { KnownOfRecords } from './known-of-records.service.ts';

/** What is sealed opens as it stands. */
const sealer = { openInFull: async (values: readonly unknown[]) => values };
const child = (address: string, contact: string, dateOfBirth = '2011-03-14') => ({
  ...{ phase: 'registered', whereabouts: [], closings: [] },
  registration: { sealed: { givenNames: 'Amara', familyName: 'Lane', dateOfBirth, upn: null, address, contact } },
});
const knownOf = (records: Readonly<Record<string, object>>) =>
  new KnownOfRecords(
    {
      state: async ({ category }: typeof childStream, id: string) =>
        category === childStream.category ? records[id] : [],
    } as never,
    { oneWith: async () => Object.keys(records) } as never,
    sealer as never,
  );

it('is what all records say that are one, of whichever it is asked', async () => {
  const both = { c2: child('4 Invented Row', 'Ms Okonkwo'), c1: child('9 Cutlers Yard', 'Mr Adeyemi', '2011-04-13') };
  expect(await knownOf(both).of('c2')).toMatchObject({
    addresses: ['4 Invented Row', '9 Cutlers Yard'],
    contacts: ['Ms Okonkwo', 'Mr Adeyemi'],
    births: ['2011-03-14', '2011-04-13'],
  });
});

it('is of those alone whose personal data stands, and nothing where none does', async () => {
  const gone = { phase: 'destroyed' };
  expect(await knownOf({ c2: child('4 Invented Row', 'Ms Okonkwo'), c1: gone }).of('c2')).toMatchObject({
    addresses: ['4 Invented Row'],
  });
  expect(await knownOf({ c2: gone }).of('c2')).toBeNull();
});
