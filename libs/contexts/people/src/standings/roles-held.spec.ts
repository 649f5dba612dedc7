import { describe, expect, it } from '@jest/globals';
import type { Draft } from '#platform/event-sourcing';
import { factId, recordedFacts, viewAfter } from '#platform/testing';
import type { CivilDate } from '#platform/time';
import { ada, bea, entered, given } from '../staff/staff.fixtures.ts';
import { staffStream } from '../staff/staff.ts';
import type { StaffEvent } from '../staff/staff.events.ts';
import { registerOfPeople } from '../views/register-of-people/register-of-people.ts';
import { RolesHeld } from './roles-held.service.ts';

const confirmed: Draft<StaffEvent> = { type: 'GrantConfirmed', data: { grantId: factId(1) } };

const held = (past: readonly Draft<StaffEvent>[], day: CivilDate, id: string = ada, own: object = {}) => {
  const kept = viewAfter(registerOfPeople, recordedFacts(staffStream, ada, { staffId: ada }, [...past]));
  const getMany = async (_: unknown, ids: readonly string[]) => new Map(ids.map((each) => [each, { document: own }]));
  return new RolesHeld({ get: async (_: unknown, of: string) => kept.get(of), getMany } as never).on(id, day);
};

it('tells what somebody works as on a day, and nothing before it is confirmed or begins', async () => {
  expect(await held([entered, given, confirmed], given.data.from)).toEqual([given.data.role]);
  expect(await held([entered, given], given.data.from)).toEqual([]);
  expect(await held([entered, given, confirmed], '2020-01-01')).toEqual([]);
});

it('tells of whoever is not on the register that nobody knows', async () =>
  expect(await held([entered, given, confirmed], given.data.from, bea)).toBeNull());

describe('By a role of the council’s own', () => {
  const from = given.data.from;
  const past = [entered, { ...given, data: { ...given.data, ownRole: 'key-worker' } }, confirmed];
  const cut = (acts: readonly string[], lastDay: CivilDate | null = null) => ({
    ...{ shapes: [{ acts, forAReason: false, from: '2020-01-01' }], lastDay },
  });

  it('is what it was cut from, while it is one', async () => {
    expect(await held(past, from, ada, cut(['open-a-child']))).toEqual([given.data.role]);
    expect(await held(past, from, ada, cut(['open-a-child'], from))).toEqual([given.data.role]);
    expect(await held(past, from, ada, cut(['open-a-child'], '2020-01-02'))).toEqual([]);
  });

  it('is nothing where it opens no child’s record: nobody gives them a child that they cannot open', async () =>
    expect(await held(past, from, ada, cut(['see-a-caseload']))).toEqual([]));
});
