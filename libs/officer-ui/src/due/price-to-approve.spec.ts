import { expect, it } from '@jest/globals';
import type { LimitOfRole } from '#pure/referrals';
import { priceToApprove } from './price-to-approve.ts';

const scheme = { from: '2025-09-01', source: 'Scheme of delegation' } as const;
const limits: readonly LimitOfRole[] = [
  { role: 'sen-officer', called: 'SEN officer', pence: 45_000, ...scheme },
  { role: 'exclusions-officer', called: 'Exclusions officer', pence: 45_000, ...scheme },
  { role: 'team-manager', called: 'Team manager', pence: 80_000, ...scheme },
];
const said = (role: string, ...offers: readonly number[]) => priceToApprove(offers, limits, { role });

it('says to an officer whose limit reaches no offer who may approve', () => {
  expect(said('sen-officer', 45_001)).toBe(
    'The offer costs more than you may approve. Who may: Team manager (up to £800.00 a week).',
  );
  expect(said('sen-officer', 90_000, 80_001)).toContain('Each offer costs more than you may approve. Who may: nobody');
});

it('says to whoever may that it waits for them, where no officer may', () =>
  expect(said('team-manager', 45_001)).toBe(
    'To approve: the offer costs more than an officer may, and not more than you may.',
  ));

it.each([
  ['one offer is within an officer’s limit', 'sen-officer', [90_000, 45_000]],
  ['an officer may take one: it waits for no manager', 'team-manager', [90_000, 45_000]],
  ['nobody has offered', 'sen-officer', []],
] as const)('says nothing where %s', (_, role, offers) => expect(said(role, ...offers)).toBeNull());
