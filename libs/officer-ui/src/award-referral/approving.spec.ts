import { expect, it } from '@jest/globals';
import { AwardReferral, type LimitOfRole } from '#pure/referrals';
import type { May, Sender } from '#platform/gateway';
import { approvingOf } from './approving.ts';

const scheme = { from: '2025-09-01', source: 'Scheme of delegation' } as const;
const limits: readonly LimitOfRole[] = [
  { role: 'sen-officer', called: 'SEN officer', pence: 45_000, ...scheme },
  { role: 'team-manager', called: 'Team manager', pence: 80_000, ...scheme },
  { role: 'commissioning-officer', called: 'Commissioning officer', pence: null, ...scheme },
];
const of = (id: string, role: string) => ({
  ...{ name: `Named ${id}`, actor: { id, role, team: null, organisation: null, onBehalfOf: null } },
});
const register = [of('own', 'team-manager'), of('other', 'team-manager'), of('barred', 'commissioning-officer')];
const verdicts: Readonly<Record<string, May>> = { own: 'yes', other: 'with-reason', barred: 'no' };

async function approving(role: string, ...prices: readonly number[]) {
  const roles: string[] = [];
  const names = {
    approvalLimits: () => limits,
    acting: async (asked: readonly string[]) => {
      roles.push(...asked);
      return register.filter(({ actor }) => asked.includes(actor.role));
    },
  };
  const mayOf = (sender: Sender) => async () => verdicts[sender.actor.id]!;
  const sender: Sender = { ...of('reader', role), correlationId: 'c' };
  const ask = await approvingOf({ mayOf, names, today: '2026-01-12', sender }, prices);
  const people = await ask({ sends: AwardReferral, data: { childId: 'child', referralId: 'referral' } });
  return [roles, people?.map(({ name }) => name)];
}

it('names whose own the record is, and nobody who would be asked why or is barred from the child', async () =>
  expect(await approving('sen-officer', 45_001)).toEqual([['team-manager', 'commissioning-officer'], ['Named own']]));

it('asks for those alone whose limit reaches the lowest price beyond the reader’s', async () =>
  expect(await approving('sen-officer', 44_000, 80_001)).toEqual([['commissioning-officer'], []]));

it('asks for nobody where all is the reader’s to approve', async () =>
  expect(await approving('team-manager', 45_001)).toEqual([[], undefined]));
