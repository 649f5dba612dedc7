import { expect, it } from '@jest/globals';
import type { LimitOfRole } from '#pure/referrals';
import { limitsOfNone } from './limits-of-none.ts';

const limit = (role: string, ownRole?: string): LimitOfRole => ({
  ...{ role, ownRole, called: 'Whoever', pence: 20_000, from: '2025-09-01', source: 'Scheme of delegation' },
});
const deputy = { role: 'deputy-manager', cutFrom: 'team-manager' } as const;

it.each([
  ['a whole role', limit('team-manager'), []],
  ['a role that the council cut from that one', limit('team-manager', 'deputy-manager'), []],
  [
    'a role that is mistyped',
    limit('team-manager', 'deputy-manger'),
    ['“deputy-manger”, cut from Team manager: up to £200.00 a week'],
  ],
  [
    'a role that was cut from another',
    limit('ap-lead', 'deputy-manager'),
    [expect.stringContaining('“deputy-manager”')],
  ],
])('of %s it is said whether nobody has its limit', (_, given, said) =>
  expect(limitsOfNone([deputy], [given])).toEqual(said),
);
