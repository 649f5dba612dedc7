import { expect, it } from '@jest/globals';
import type { Draft } from '#platform/event-sourcing';
import { factId, recordedFacts, viewAfter } from '#platform/testing';
import { ada, bea, cem, covers, entered, given } from '../staff/staff.fixtures.ts';
import { staffStream } from '../staff/staff.ts';
import type { StaffEvent } from '../staff/staff.events.ts';
import { registerOfPeople } from '../views/register-of-people/register-of-people.ts';
import { PeopleActing } from './people-acting.service.ts';
import { StandingsOfPeople } from './standings-of-people.service.ts';

const confirmed: Draft<StaffEvent> = { type: 'GrantConfirmed', data: { grantId: factId(1) } };
const manager = { ...given, data: { ...given.data, role: 'team-manager' } } as const;
const covering = { ...covers, data: { ...covers.data, forId: ada } } as Draft<StaffEvent>;

/** @returns who acts as a team manager on a day, and for whom */
async function acting(
  register: Readonly<Record<string, readonly Draft<StaffEvent>[]>>,
  closed: readonly string[] = [],
) {
  const kept = new Map(
    Object.entries(register).map(([id, past]) => [
      id,
      viewAfter(registerOfPeople, recordedFacts(staffStream, id, { staffId: id }, [...past])).get(id)!,
    ]),
  );
  const readModels = {
    get: async (_: unknown, id: string) => kept.get(id),
    getMany: async (_: unknown, ids: readonly string[]) =>
      new Map(ids.flatMap((id) => (kept.has(id) ? [[id, { document: kept.get(id) }] as const] : []))),
    find: async () => ({ rows: [...kept].map(([id, document]) => ({ id, document })), next: null }),
  };
  const clock = { now: () => '2026-01-20T12:00:00.000Z' };
  const standings = new StandingsOfPeople(readModels as never, {} as never, clock as never);
  const nameOf = async (id: string) => (closed.includes(id) ? null : `Named ${id}`);
  const people = new PeopleActing(readModels as never, { of: (id) => standings.of(id), nameOf });
  return (await people.as(['team-manager'])).map(({ name, actor }) => [name, actor.id, actor.onBehalfOf]);
}

it('tells who is it today, and who covers one who is', async () =>
  expect(
    await acting({
      [ada]: [entered, manager, confirmed],
      [bea]: [entered, given, confirmed],
      [cem]: [entered, covering, confirmed],
    }),
  ).toEqual([
    [`Named ${ada}`, ada, null],
    [`Named ${cem}`, cem, ada],
  ]));

it('tells of nobody to whom it was given and not confirmed, or whose name does not open', async () => {
  expect(await acting({ [ada]: [entered, manager] })).toEqual([]);
  expect(await acting({ [ada]: [entered, manager, confirmed] }, [ada])).toEqual([]);
});
