import { expect, it } from '@jest/globals';
import type { Draft } from '#platform/event-sourcing';
import { factId, recordedFacts, viewAfter } from '#platform/testing';
import { confirmed as confirmedRole, ended as endedRole, proposed } from '../own-role/own-role.fixtures.ts';
import { ownRoleStream, roleIdOf } from '../own-role/own-role.ts';
import { ada, bea, cem, covers, entered, given } from '../staff/staff.fixtures.ts';
import { staffStream } from '../staff/staff.ts';
import type { StaffEvent } from '../staff/staff.events.ts';
import { councilRoles } from '../views/roles/council-roles.ts';
import { registerOfPeople } from '../views/register-of-people/register-of-people.ts';
import { StandingsOfPeople } from './standings-of-people.service.ts';

const confirmed = (n: number): Draft<StaffEvent> => ({ type: 'GrantConfirmed', data: { grantId: factId(n) } });
const lasting = { ...given, data: { ...given.data, lastDay: null } } as const;
const clerk = {
  ...given,
  data: { ...given.data, role: 'business-support', ownRole: 'attendance-clerk', lastDay: null },
} as const;
const clerks = roleIdOf('attendance-clerk');
const roles = viewAfter(
  councilRoles,
  recordedFacts(ownRoleStream, clerks, {}, [proposed, confirmedRole(0), endedRole('2026-02-13', bea)]),
);

/** @returns of Ada, by whom she acts for (or herself), the days */
async function daysOf(past: readonly Draft<StaffEvent>[], cems: readonly Draft<StaffEvent>[] = []) {
  const facts = (id: string, all: readonly Draft<StaffEvent>[]) =>
    viewAfter(registerOfPeople, recordedFacts(staffStream, id, { staffId: id }, [...all])).get(id);
  const kept = new Map<string, unknown>([
    ...(past.length > 0 ? [[ada, facts(ada, past)] as const] : []),
    ...[[cem, facts(cem, [entered, ...cems])] as const, [clerks, roles.get(clerks)] as const],
  ]);
  const readModels = {
    get: async (_: unknown, id: string) => kept.get(id),
    getMany: async (_: unknown, ids: readonly string[]) =>
      new Map(ids.flatMap((id) => (kept.has(id) ? [[id, { document: kept.get(id) }] as const] : []))),
  };
  const service = new StandingsOfPeople(
    readModels as never,
    {} as never,
    { now: () => '2026-01-20T12:00:00.000Z' } as never,
  );
  const found = await service.daysOf(ada);
  return found?.map(({ standing: { role, onBehalfOf }, from, lastDay }) => [role, onBehalfOf, from, lastDay]);
}

it.each([
  [
    'has the days of what was given',
    [entered, given, confirmed(1)],
    [],
    [['sen-officer', null, '2026-01-12', '2026-03-27']],
  ],
  [
    'has no last day where nobody has said one',
    [entered, lasting, confirmed(1)],
    [],
    [['sen-officer', null, '2026-01-12', null]],
  ],
  [
    'for another holds as long as cover and what the other is both do',
    [entered, covers, confirmed(1)],
    [lasting, confirmed(1)],
    [['sen-officer', cem, '2026-01-12', '2026-01-23']],
  ],
  [
    'of the council’s own ends with that role',
    [entered, clerk, confirmed(1)],
    [],
    [['business-support', null, '2026-01-12', '2026-02-13']],
  ],
  ['is nothing before another has confirmed it', [entered, given], [], []],
  ['is said of nobody who is not on the register', [], [], undefined],
] as const)('What somebody may act as %s', async (_, past, cems, days) =>
  expect(await daysOf(past, cems)).toEqual(days),
);
