import { expect, it } from '@jest/globals';
import type { Draft } from '#platform/event-sourcing';
import { factId, recordedFacts, viewAfter } from '#platform/testing';
import type { CivilDate } from '#platform/time';
import { ada, bea, entered, given } from '../staff/staff.fixtures.ts';
import { staffStream } from '../staff/staff.ts';
import type { StaffEvent } from '../staff/staff.events.ts';
import { registerOfPeople } from '../views/register-of-people/register-of-people.ts';
import { RolesHeld } from './roles-held.service.ts';

const confirmed: Draft<StaffEvent> = { type: 'GrantConfirmed', data: { grantId: factId(1) } };

const held = (past: readonly Draft<StaffEvent>[], day: CivilDate, id: string = ada) => {
  const kept = viewAfter(registerOfPeople, recordedFacts(staffStream, ada, { staffId: ada }, [...past]));
  return new RolesHeld({ get: async (_: unknown, of: string) => kept.get(of) } as never).on(id, day);
};

it('tells what somebody works as on a day, and nothing before it is confirmed or begins', async () => {
  expect(await held([entered, given, confirmed], given.data.from)).toEqual([given.data.role]);
  expect(await held([entered, given], given.data.from)).toEqual([]);
  expect(await held([entered, given, confirmed], '2020-01-01')).toEqual([]);
});

it('tells of whoever is not on the register that nobody knows', async () =>
  expect(await held([entered, given, confirmed], given.data.from, bea)).toBeNull());
