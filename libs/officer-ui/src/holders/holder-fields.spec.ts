import { expect, it } from '@jest/globals';
import { officerField } from './holder-fields.ts';

const names = {
  officers: [
    { id: 'priya', name: 'Priya Nair', services: ['sen'] },
    { id: 'tom', name: 'Tom Ashby', services: ['exclusions'] },
    { id: 'sal', name: 'Sal Okoro', services: [] },
  ],
};
const offered = (of?: readonly string[]) => {
  const { items } = officerField({ who: 'Rosa', names }, of).shown({}, 'officerId', []);
  return (items as readonly { text: string }[]).map(({ text }) => text);
};

it('offers of a record the officers of those services to which it is open, and whom nobody knows to work elsewhere', () => {
  expect(offered(['sen'])).toEqual(['Priya Nair', 'Sal Okoro', 'Nobody for now']);
  expect(offered(['sen', 'exclusions'])).toContain('Tom Ashby');
});

it('says of which service each is, where the service is chosen beside', () =>
  expect(offered()).toEqual([
    'Priya Nair, SEN service',
    'Tom Ashby, Exclusions service',
    'Sal Okoro',
    'Nobody for now',
  ]));
