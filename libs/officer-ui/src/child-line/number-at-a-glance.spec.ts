import { expect, it } from '@jest/globals';
import { keyFacts } from './key-facts.ts';
import type { Reading } from './line-types.ts';

const registered = (upn: string | null) => ({
  ...{ original: 'r', type: 'ChildRegistered', effectiveOn: '2025-09-01', period: null },
  data: { roll: { is: 'school', schoolUrn: 110001 }, owningService: 'sen' },
  personal: { givenNames: 'Amber', familyName: 'Sample', dateOfBirth: '2011-05-04', upn },
});
const told = (from: string, upn: string | null, standing = 'in-force') => ({
  ...{ original: from, type: 'UpnChanged', effectiveOn: from, period: { standing }, data: { from } },
  personal: { number: { upn, noneBecause: upn === null ? 'other' : null } },
});
const numberSaid = (...facts: readonly object[]) => {
  const found = { facts, at: { asAt: '2026-11-29', knownOn: '2026-11-29' } };
  return keyFacts({ found, names: {}, places: new Map() } as unknown as Reading)
    .filter(({ label }) => /UPN|pupil number/.test(label))
    .map(({ label, texts }) => `${label}: ${texts.join()}`);
};
const [FIRST, OWN] = ['B801200005001', 'U931400025001'];

it.each([
  ['of the registration until another is told', [registered(FIRST)], [`Unique pupil number: ${FIRST}`]],
  ['told since', [registered(FIRST), told('2026-01-05', OWN)], [`UPN: ${OWN}`]],
  [
    'of the registration, where one was told of before',
    [registered(FIRST), told('2019-03-02', OWN)],
    [`Unique pupil number: ${FIRST}`],
  ],
  ['told of before, where the registration says none', [registered(null), told('2019-03-02', OWN)], [`UPN: ${OWN}`]],
  ['none, where that was told', [registered(FIRST), told('2026-01-05', null)], ['UPN: None']],
] as const)('The number at a glance is the one %s', (_, facts, said) => expect(numberSaid(...facts)).toEqual(said));
