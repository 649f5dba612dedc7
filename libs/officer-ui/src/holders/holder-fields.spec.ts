import { expect, it } from '@jest/globals';
import { asOfficer, officerField } from './holder-fields.ts';

const names = {
  officers: [
    { id: 'priya', name: 'Priya Nair', services: ['sen'] },
    { id: 'tom', name: 'Tom Ashby', services: ['exclusions'] },
    { id: 'sal', name: 'Sal Okoro', services: [] },
  ],
};
const offered = (of?: readonly string[], actor?: Parameters<typeof asOfficer>[0]) => {
  const { items } = officerField({ who: 'Rosa', names, ...(actor && { actor }) }, of).shown({}, 'officerId', []);
  return (items as readonly { text: string }[]).map(({ text }) => text);
};

it('offers of a record the officers of those services to which it is open, and whom nobody knows to work elsewhere', () => {
  expect(offered(['sen'])).toEqual(['Priya Nair', 'Sal Okoro', 'Nobody for now']);
  expect(offered(['sen', 'exclusions'])).toContain('Tom Ashby');
});

const as = (role: string, onBehalfOf: string | null = null) => ({
  ...{ id: 'ben', role, team: 'sen', organisation: 'council', onBehalfOf },
});

it('offers whoever speaks only where they may have the child, and for whom they act in their place', () => {
  expect(offered(['sen'], as('sen-officer'))[0]).toBe('I do');
  expect(offered(['sen'], as('exclusions-officer'))).not.toContain('I do');
  expect(offered(['sen'], as('team-manager'))).not.toContain('I do');
  expect(offered(['sen'], as('ap-lead'))).not.toContain('I do');
  expect(asOfficer(as('sen-officer', 'priya'), ['sen'])).toBe('priya');
  expect(offered(['sen'], as('sen-officer', 'priya'))).toEqual([
    ...['Somebody else, for whom I act', 'Sal Okoro', 'Nobody for now'],
  ]);
});

it('says of which service each is, where the service is chosen beside', () =>
  expect(offered()).toEqual([
    'Priya Nair, SEN service',
    'Tom Ashby, Exclusions service',
    'Sal Okoro',
    'Nobody for now',
  ]));
