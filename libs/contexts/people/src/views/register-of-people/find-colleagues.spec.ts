import { expect, it } from '@jest/globals';
import type { Draft } from '#platform/event-sourcing';
import { asked, factId, recordedFacts, viewAfter } from '#platform/testing';
import { ada, bea, cem, entered, given } from '../../staff/staff.fixtures.ts';
import type { StaffEvent } from '../../staff/staff.events.ts';
import { staffStream } from '../../staff/staff.ts';
import { FindColleagues, FindColleaguesHandler } from './find-colleagues.query.ts';
import { registerOfPeople } from './register-of-people.ts';

const confirmed: Draft<StaffEvent> = { type: 'GrantConfirmed', data: { grantId: factId(1) } };
const as = (role: 'sen-officer' | 'auditor', ownRole: string | null = null): readonly Draft<StaffEvent>[] => [
  entered,
  { ...given, data: { ...given.data, role, ownRole } },
  confirmed,
];
const register = { [ada]: as('sen-officer'), [bea]: as('auditor', 'file-reader'), [cem]: [entered] };
const rows = Object.entries(register).map(([id, past]) => ({
  id,
  document: viewAfter(registerOfPeople, recordedFacts(staffStream, id, { staffId: id }, [...past])).get(id),
}));

/** @returns who is found, and of how many a name was opened */
async function found(roles: readonly string[] | null, staffIds: readonly string[] = []) {
  let opened = 0;
  const sealer = {
    openOrLost: (all: readonly unknown[]) => {
      opened += all.length;
      return Promise.resolve(all.map(() => 'Ada Vance'));
    },
  };
  const readModels = { find: () => Promise.resolve({ rows, next: null }) };
  const clock = { now: () => '2026-02-02T12:00:00.000Z' };
  const handler = new FindColleaguesHandler(readModels as never, sealer as never, clock as never);
  const { items } = await handler.execute(asked(FindColleagues as never, { roles, staffIds }) as never);
  return { who: items.map(({ staffId }) => staffId).sort(), opened, items };
}

it.each([
  ['everybody who is something today', null, [], [ada, bea]],
  ['whoever has one of the roles that are asked for', ['sen-officer'], [], [ada]],
  ['whoever is asked for by name besides', ['sen-officer'], [bea, cem], [ada, bea]],
  ['nobody of a role that nobody has', ['governor'], [], []],
] as const)('finds %s, and opens no other name', async (_, roles, staffIds, who) =>
  expect(await found(roles, staffIds)).toMatchObject({ who: [...who].sort(), opened: who.length }),
);

it('calls a role of the council’s own by its own name, and finds it by the one that it is cut from', async () => {
  const { items } = await found(['sen-officer', 'auditor']);
  const said = items.map(({ roles, called }) => [roles, called]);
  expect(said).toContainEqual([['auditor'], ['file-reader']]);
  expect(said).toContainEqual([['sen-officer'], ['sen-officer']]);
});
