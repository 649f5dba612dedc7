import { expect, it } from '@jest/globals';
import { aboutModel, accessibilityModel } from './council-page.ts';
import { noStatements, type CouncilStatements } from './council-statements.ts';

const council: CouncilStatements = {
  name: 'Fenmarch',
  documents: {
    contracts: { where: 'With the commissioning team', agreedOn: '2025-08-25' },
    'privacy-notices': { where: 'https://fenmarch.example/privacy', agreedOn: '2025-08-26' },
  },
  accessibility: {
    meets: 'part',
    notAccessible: [
      { what: 'A map', why: 'not-covered' },
      { what: 'A table', why: 'not-yet', until: '2026-09-01' },
    ],
    contact: { email: 'a@fenmarch.example', answeredWithinWorkingDays: 10 },
    ...{ preparedOn: '2025-08-25', reviewedOn: '2025-11-03', tested: { on: '2025-10-27', by: 'the council' } },
  },
};

it('shows of each document where it can be read, as a link only where it is an address, and which are missing', () => {
  expect(aboutModel(council).rows.map(({ title, agreed }) => [title, agreed])).toEqual([
    ['Data protection impact assessment', undefined],
    ['Record of processing', undefined],
    ['Privacy notices', { href: 'https://fenmarch.example/privacy', on: '26 August 2025' }],
    ['Contracts', { words: 'With the commissioning team', on: '25 August 2025' }],
  ]);
});

it('says what cannot be used by everybody under the headings of the model statement, in their order', () => {
  expect(accessibilityModel(council).statement?.groups).toEqual([
    { title: 'Does not meet the accessibility regulations yet', items: ['A table. To be mended by 1 September 2026'] },
    { title: 'Is not within the scope of the accessibility regulations', items: ['A map'] },
  ]);
});

it('says nothing for a council that has said nothing', () => {
  expect(accessibilityModel(noStatements).statement).toBeNull();
  expect(aboutModel(noStatements).rows.every(({ agreed }) => agreed === undefined)).toBe(true);
});
