import { describe, expect, it } from '@jest/globals';
import type { Draft } from '#platform/event-sourcing';
import { factId, recordedFacts, viewAfter } from '#platform/testing';
import type { BarEvent } from '../bars/bar.events.ts';
import { barsStream } from '../bars/bars.ts';
import type { OwnRoleEvent } from '../own-role/own-role.events.ts';
import {
  changeProposed,
  confirmed as confirmedRole,
  ended as endedRole,
  proposed,
} from '../own-role/own-role.fixtures.ts';
import { ownRoleStream, roleIdOf } from '../own-role/own-role.ts';
import { ada, bea, entered } from '../staff/staff.fixtures.ts';
import { staffStream } from '../staff/staff.ts';
import type { StaffEvent } from '../staff/staff.events.ts';
import { barredPeople } from '../views/barred-people/barred-people.ts';
import { councilRoles } from '../views/roles/council-roles.ts';
import { registerOfPeople } from '../views/register-of-people/register-of-people.ts';
import { NarrowingsOfPeople } from './narrowings-of-people.service.ts';

const because = 'Kin';
const barred = (personId: string, lastDay: '2026-07-17' | null = null): Draft<BarEvent> => ({
  ...{ type: 'PersonBarred', data: { personId, lastDay } },
  personal: { because },
});
const lifted: Draft<BarEvent> = { type: 'BarLifted', data: { personId: ada }, personal: { because } };
const terms: Draft<StaffEvent> = {
  type: 'AuditTermsGiven',
  data: {
    ...{ childIds: ['c1', 'c2'], periodFrom: '2025-09-01', periodTo: '2026-08-31' },
    ...{ from: '2026-01-12', lastDay: '2026-03-27', givenById: bea },
  },
  personal: { because },
};
const confirmed: Draft<StaffEvent> = { type: 'GrantConfirmed', data: { grantId: factId(1) } };

type Past = Readonly<{
  bars?: readonly Draft<BarEvent>[];
  staff?: readonly Draft<StaffEvent>[];
  role?: readonly Draft<OwnRoleEvent>[];
}>;
const clerks = roleIdOf('attendance-clerk');
const narrowed = async (actor: object, { bars = [], staff = [], role = [] }: Past, day = '2026-02-01') => {
  const roles = viewAfter(councilRoles, recordedFacts(ownRoleStream, clerks, {}, [...role]));
  const out = viewAfter(barredPeople, recordedFacts(barsStream, 'c1', { childId: 'c1' }, [...bars]));
  const register = viewAfter(registerOfPeople, recordedFacts(staffStream, ada, { staffId: ada }, [...staff]));
  const readModels = {
    get: async (_: unknown, id: string) => register.get(id),
    getMany: async (_: unknown, ids: readonly string[]) =>
      new Map(
        ids.flatMap((id) => {
          const document = roles.get(id) ?? out.get(id);
          return document ? [[id, { document }] as const] : [];
        }),
      ),
  };
  const service = new NarrowingsOfPeople(readModels as never, { now: () => `${day}T12:00:00.000Z` } as never);
  return service.of({ role: 'sen-officer', onBehalfOf: null, ...actor } as never);
};

describe('Who is barred', () => {
  it.each([
    ['whoever it names', { id: ada }, [barred(ada)], '2026-02-01', true],
    ['nobody else', { id: bea }, [barred(ada)], '2026-02-01', false],
    ['nobody once it is lifted', { id: ada }, [barred(ada), lifted], '2026-02-01', false],
    ['them on its last day', { id: ada }, [barred(ada, '2026-07-17')], '2026-07-17', true],
    ['nobody after it', { id: ada }, [barred(ada, '2026-07-17')], '2026-07-18', false],
    ['them while they act for another', { id: ada, onBehalfOf: bea }, [barred(ada)], '2026-02-01', true],
    ['whoever acts for them', { id: bea, onBehalfOf: ada }, [barred(ada)], '2026-02-01', true],
  ] as const)('is %s', async (_, actor, bars, day, isOut) =>
    expect((await narrowed(actor, { bars }, day)).barredFrom).toEqual(isOut ? ['c1'] : undefined),
  );
});

describe('The terms of an audit', () => {
  const auditor = { id: ada, role: 'auditor' };
  const held = [{ id: factId(1), children: ['c1', 'c2'], period: { from: '2025-09-01', to: '2026-08-31' } }];
  it.each([
    ['hold within their days', auditor, [entered, terms, confirmed], '2026-03-27', held],
    [
      'go with whoever acts for the auditor',
      { ...auditor, id: bea, onBehalfOf: ada },
      [entered, terms, confirmed],
      '2026-03-27',
      held,
    ],
    ['do not hold after the last', auditor, [entered, terms, confirmed], '2026-03-28', undefined],
    ['do not hold before another has confirmed them', auditor, [entered, terms], '2026-02-01', undefined],
    ['are no other role’s', { id: ada }, [entered, terms, confirmed], '2026-02-01', undefined],
  ] as const)('%s', async (_, actor, staff, day, found) =>
    expect((await narrowed(actor, { staff }, day)).terms).toEqual(found),
  );
});

describe('A role of the council’s own', () => {
  const clerk = { id: ada, role: 'business-support', ownRole: 'attendance-clerk' };
  const role = [proposed, confirmedRole(0)];
  const kept = { acts: ['keep-the-register', 'read-attendance'], forAReason: false };
  it.each([
    ['keeps what was confirmed', clerk, role, '2026-01-12', kept],
    ['keeps nothing before its day', clerk, role, '2026-01-11', undefined],
    ['keeps nothing before another has confirmed it', clerk, [proposed], '2026-02-01', undefined],
    ['keeps nothing after its last day', clerk, [...role, endedRole('2026-02-13', bea)], '2026-02-14', undefined],
    [
      'keeps fewer from the day of a change',
      clerk,
      [...role, changeProposed, confirmedRole(2)],
      '2026-02-23',
      {
        ...kept,
        acts: ['read-attendance'],
      },
    ],
    ['is nothing of whoever acts by the whole role', { ...clerk, ownRole: undefined }, role, '2026-02-01', undefined],
    ['is nothing where there is none of that name', { ...clerk, ownRole: 'exam-clerk' }, role, '2026-02-01', undefined],
  ] as const)('%s', async (_, actor, past, day, cut) =>
    expect((await narrowed(actor, { role: past }, day)).cut).toEqual(cut),
  );
});
