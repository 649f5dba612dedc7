import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { DevelopmentPerson } from '#platform/identity';
import type { CivilDate } from '#platform/time';
import { paperwork } from '../harness/paperwork.ts';
import { Service } from '../harness/service.ts';
import {
  administrator,
  apLead,
  businessSupport,
  exclusionsOfficer,
  senOfficer,
  socialWorker,
  teamManager,
} from '../harness/the-people.ts';

const from: CivilDate = '2026-01-12';
let service: Service;
beforeAll(async () => void (service = await Service.startedAt('2026-01-12T10:00:00.000Z')));
afterAll(() => service.end());

const by = (person: DevelopmentPerson) => service.as(person);
const registering = (person: DevelopmentPerson, over: object) =>
  by(person).post('/children', { ...paperwork.child, upn: null, ...over });
const allocated = { officerId: senOfficer.id };
const KEEPS = [
  ...['register-a-child', 'find-children', 'open-a-child', 'look-up-a-school', 'read-a-record', 'read-attendance'],
];

/** A role of the council’s own that keeps these acts of a SEN officer, given to somebody who had none. */
async function givenOwnRole(called: string, role: string, acts: readonly string[]): Promise<void> {
  const { written } = await by(administrator).post('/roles', {
    ...{ called, cutFrom: 'sen-officer', acts, forAReason: false, from },
  });
  const proposal = `/roles/${written.id}/proposals/${written.events[0]!.id}`;
  expect((await by(apLead).post(`${proposal}/confirmations`, { checked: true })).status).toBe(200);
  await service.drained();
  const { id, name } = socialWorker;
  await by(administrator).post('/people', { name, vouchedBy: 'demonstration', subject: id });
  const grant = (await by(administrator).post(`/people/${id}/roles`, { from, role, team: 'sen' })).written.events[0]!
    .id;
  expect((await by(teamManager).post(`/people/${id}/grants/${grant}/confirmations`, { checked: true })).status).toBe(
    200,
  );
  await service.drained();
}

it('who allocates a child says at once whose it is, and with it whose team’s; who only puts children on record does not', async () => {
  const all = ['ChildRegistered', 'OwningTeamChanged', 'AllocatedOfficerChanged'];
  for (const person of [senOfficer, teamManager])
    expect((await registering(person, allocated)).written.events.map(({ type }) => type)).toEqual(all);
  expect((await registering(businessSupport, allocated)).told).toBe('409 not-yours-to-allocate');
  expect((await registering(businessSupport, {})).written.events).toHaveLength(1);
});

it('nor does a role of the council’s own that keeps the one and not the other', async () => {
  await givenOwnRole('Intake officer', 'intake-officer', KEEPS);
  expect((await registering(socialWorker, allocated)).told).toBe('409 not-yours-to-allocate');
  expect((await registering(socialWorker, {})).written.events).toHaveLength(1);
});

it('nobody says that an officer of another service, or who has no children, has one: registered, allocated, put right', async () => {
  const theirs = { officerId: exclusionsOfficer.id };
  expect((await registering(teamManager, theirs)).told).toBe('409 officer-of-another-service');
  expect((await registering(senOfficer, { officerId: administrator.id })).told).toBe('409 no-officer-of-children');
  const { id } = (await registering(senOfficer, {})).written;
  const officers = `/children/${id}/allocated-officers`;
  expect((await by(teamManager).post(officers, { ...theirs, from })).told).toBe('409 officer-of-another-service');
  const { written } = await by(senOfficer).post(officers, { ...allocated, from });
  const put = `${officers}/${written.events[0]!.id}/corrections`;
  const corrected = { ...theirs, from, reason: 'Misread.' };
  expect((await by(senOfficer).post(put, corrected)).told).toBe('409 officer-of-another-service');
});

it('nobody says a team of another service than those that have the record, nor one that there is not', async () => {
  const { id } = (await registering(exclusionsOfficer, { owningService: 'exclusions' })).written;
  const told = async (owningTeam: string) =>
    (await by(exclusionsOfficer).post(`/children/${id}/owning-teams`, { owningTeam, from })).told;
  expect([await told('sen-north'), await told('north')]).toEqual(['409 team-of-another-service', '409 no-such-team']);
  const { written } = await by(exclusionsOfficer).post(`/children/${id}/owning-teams`, {
    owningTeam: 'exclusions',
    from,
  });
  const corrected = { owningTeam: 'sen-north', from, reason: 'Misread.' };
  const put = `/children/${id}/owning-teams/${written.events[0]!.id}/corrections`;
  expect((await by(exclusionsOfficer).post(put, corrected)).told).toBe('409 team-of-another-service');
});
