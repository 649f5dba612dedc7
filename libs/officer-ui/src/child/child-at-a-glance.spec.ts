import { expect, it } from '@jest/globals';
import { childAtAGlance } from './child-at-a-glance.ts';

const identity = {
  givenNames: 'Ellie',
  familyName: 'Thurlow',
  dateOfBirth: '2013-05-18',
  birthEstimate: null,
  upn: 'U931400025001',
  noUpnBecause: null,
};
const from = '2026-01-05' as const;
const child = {
  identity,
  holders: {
    services: [{ from, value: 'sen' }],
    teams: [],
    officers: [
      { from, value: null },
      { from: '2026-02-02', value: 'priya' },
    ],
  },
  sharings: [{ sharingId: 's', service: 'exclusions', from, lastDay: '2026-02-27', endedOn: null }],
} as unknown as Parameters<typeof childAtAGlance>[0];
const names = { person: (id: string) => (id === 'priya' ? 'Priya Nair' : undefined) };
const on = (today: '2026-01-12' | '2026-03-02') =>
  childAtAGlance(child, today, names).map(({ label, texts }) => `${label}: ${texts.join()}`);

it('says beside a form who the child is, and who has the record on the day', () => {
  expect(on('2026-01-12')).toEqual([
    ...[
      'Date of birth: 18 May 2013',
      'UPN: U931400025001',
      'Record held by: SEN service',
      'Team: No team yet',
      'Officer: Nobody yet',
    ],
    'Shared: with the Exclusions service until 27 February 2026',
  ]);
  expect(on('2026-03-02').slice(4)).toEqual(['Officer: Priya Nair']);
});

it('says nothing of a child whose details are closed to whoever reads', () =>
  expect(childAtAGlance({ ...child, identity: null }, from, names)).toEqual([]));
