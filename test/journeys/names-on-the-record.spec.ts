import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { AccessesFound, ChildLineFound } from '#contexts/oversight';
import type { PersonFound } from '#contexts/people';
import { paperwork } from '../harness/paperwork.ts';
import { Service } from '../harness/service.ts';
import { administrator, dataProtectionOfficer, senOfficer, teamManager } from '../harness/the-people.ts';

let service: Service;
let child: string;
const REGISTERED = 'Priya Nair-Shah';
beforeAll(async () => {
  service = await Service.startedAt('2026-01-12T09:00:00.000Z');
  child = (await service.as(senOfficer).post('/children', paperwork.child)).written.id;
});
afterAll(() => service.end());

const line = () => service.as(senOfficer).read<ChildLineFound>(`/children/${child}/line`);
const looked = () =>
  service.as(dataProtectionOfficer).read<AccessesFound>(`/children/${child}/accesses`, { reason: 'Audit of January' });

/** Puts her on the register, with what she was already. */
async function enter(): Promise<void> {
  const by = service.as(administrator);
  await by.post('/people', { name: REGISTERED, vouchedBy: 'demonstration', subject: senOfficer.id });
  const role = { role: 'sen-officer', team: 'sen', from: '2026-01-12' };
  const { written } = await by.post(`/people/${senOfficer.id}/roles`, role);
  const at = `/people/${senOfficer.id}/grants/${written.events[0]!.id}/confirmations`;
  await service.as(teamManager).post(at, { checked: true });
  await service.drained();
}

it('says of whoever is on no register what the sign-in calls them', async () => {
  expect((await line()).people).toEqual({ [senOfficer.id]: senOfficer.name });
});

it('says what the register calls them, on the line and of who looked', async () => {
  await enter();
  expect((await line()).people).toEqual({ [senOfficer.id]: REGISTERED });
  expect((await looked()).people).toMatchObject({ [senOfficer.id]: REGISTERED });
});

it('says what they are called now, also beside what they did before', async () => {
  const renamed = { name: 'Priya Shah', email: 'priya.shah@council.example' };
  expect((await service.as(senOfficer).post(`/people/${senOfficer.id}/details`, renamed)).told).toBe('403 not-allowed');
  expect((await service.as(administrator).post(`/people/${senOfficer.id}/details`, renamed)).status).toBe(200);
  await service.drained();
  expect((await line()).people).toEqual({ [senOfficer.id]: 'Priya Shah' });
});

it('says nothing of whoever has left once their details are destroyed, and still what they were here', async () => {
  const of = `/people/${senOfficer.id}`;
  const { grants } = await service.as(administrator).read<PersonFound>(of);
  const ending = { lastDay: '2026-01-12', because: 'Left the council' };
  await service.as(administrator).post(`${of}/grants/${grants[0]!.grantId}/endings`, ending);
  const ask = () => service.as(administrator).post(`${of}/details-destruction`, { ground: 'retention-ended' });
  expect((await ask()).told).toBe('409 still-given');
  await service.at('2026-01-13T09:00:00.000Z');
  expect((await ask()).status).toBe(200);
  const confirms = `${of}/details-destruction/confirmations`;
  expect((await service.as(administrator).post(confirms, { checked: true })).told).toBe('409 proposed-by-you');
  expect((await service.as(dataProtectionOfficer).post(confirms, { checked: true })).status).toBe(200);
  await service.drained();
  const reason = { reason: 'Cover of the team' };
  const found = await service.as(dataProtectionOfficer).read<ChildLineFound>(`/children/${child}/line`, reason);
  expect([found.people, found.facts[0]!.statedBy.by.role]).toEqual([{}, 'sen-officer']);
});
