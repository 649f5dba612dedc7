import { expect, it } from '@jest/globals';
import type { LimitOfRole } from '#pure/referrals';
import { priceToApprove } from './price-to-approve.ts';

const scheme = { from: '2025-09-01', source: 'Scheme of delegation' } as const;
const limits: readonly LimitOfRole[] = [
  { role: 'sen-officer', called: 'SEN officer', pence: 45_000, ...scheme },
  { role: 'exclusions-officer', called: 'Exclusions officer', pence: 45_000, ...scheme },
  { role: 'team-manager', called: 'Team manager', pence: 80_000, ...scheme },
];
const told = (role: string, ...offers: readonly number[]) => priceToApprove(offers, limits, { role });
const said = (role: string, ...offers: readonly number[]) => told(role, ...offers)?.words ?? null;

it('says to an officer whose limit reaches no offer who may approve', () => {
  expect(said('sen-officer', 45_001)).toBe(
    'The offer costs more than you may approve. Who may: Team manager (up to £800.00 a week).',
  );
  expect(said('sen-officer', 90_000, 80_001)).toContain('Each offer costs more than you may approve. Who may: nobody');
});

it('says to whoever has no limit at all that their role approves none', () =>
  expect(said('business-support', 40_000)).toBe(
    'Your role approves no prices. Who may: SEN officer (up to £450.00 a week); Exclusions officer (up to £450.00 a week); Team manager (up to £800.00 a week).',
  ));

it('says to whoever may that it waits for them, where no officer may', () =>
  expect(told('team-manager', 45_001)).toEqual({
    ...{ isTheirs: true, words: 'The offer costs more than an officer may approve, and not more than you may.' },
  }));

it('says by name who may, and that it is not the reader’s', () => {
  const people = [{ name: 'Derek Boyle', actor: { role: 'team-manager' } }] as const;
  expect(priceToApprove([45_001], limits, { role: 'sen-officer' }, people)).toEqual({
    isTheirs: false,
    words: 'The offer costs more than you may approve. Who may: Derek Boyle, Team manager (up to £800.00 a week).',
  });
});

it.each([
  ['one offer is within an officer’s limit', 'sen-officer', [90_000, 45_000]],
  ['an officer may take one: it waits for no manager', 'team-manager', [90_000, 45_000]],
  ['nobody has offered', 'sen-officer', []],
] as const)('says nothing where %s', (_, role, offers) => expect(said(role, ...offers)).toBeNull());
