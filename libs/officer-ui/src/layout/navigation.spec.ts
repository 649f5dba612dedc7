import { expect, it } from '@jest/globals';
import { navigationOf, type Held } from './navigation.ts';

const nothing: Held = {
  ...{ readsTerms: false, isAsked: false, seesDue: false, listsCases: false, listsReferrals: false },
  ...{ listsPlacements: false, keepsRegisters: false, findsForAReason: false, seesOpenings: false },
  ...{ seesPeople: false, mendsWhatWaits: false, seesRoles: false, seesTakenOut: false, followsWork: false },
  ...{ readsLines: false, seesSealed: false },
};
const menu = (held: Partial<Held>, role = 'sen-officer') =>
  navigationOf({ ...nothing, ...held }, role).map(({ text }) => text);

const ofOfficers = {
  ...{ seesDue: true, listsCases: true, listsReferrals: true, listsPlacements: true, keepsRegisters: true },
  ...{ readsLines: true, followsWork: true },
};
const watching = { seesOpenings: true, seesPeople: true, seesRoles: true };

it.each<readonly [string, Partial<Held>, readonly string[]]>([
  ['sen-officer', ofOfficers, ['My work', 'Children', 'Referrals', 'Placements', 'Registers']],
  [
    'team-manager',
    { ...ofOfficers, ...watching },
    ['My work', 'Children', 'Referrals', 'Placements', 'Openings', 'People'],
  ],
  ['auditor', { readsTerms: true, seesPeople: true, readsLines: true }, ['Audit', 'Find a child', 'Verify', 'People']],
  [
    'administrator',
    { mendsWhatWaits: true, seesPeople: true, seesRoles: true, followsWork: true },
    ['Start', 'People', 'Roles', 'Waiting', 'Longer work'],
  ],
  [
    'provider',
    { isAsked: true, listsPlacements: true, keepsRegisters: true },
    ['Referrals', 'Register', 'Children with us'],
  ],
  ['school', { listsPlacements: true }, ['Our children']],
  [
    'data-protection-officer',
    { findsForAReason: true, ...watching, seesTakenOut: true, seesSealed: true },
    ['Openings', 'Find a child', 'People', 'Taken out', 'Sealed records'],
  ],
  ['social-worker', {}, ['Start']],
])('The menu of a %s begins where they do', (role, held, items) => expect(menu(held, role)).toEqual(items));

it('No menu has more than six, whatever somebody may', () => {
  const all = Object.fromEntries(Object.keys(nothing).map((part) => [part, true])) as Held;
  expect(menu(all)).toHaveLength(6);
});
