import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { AccessesFound, ChildLineFound } from '#contexts/oversight';
import { paperwork } from '../harness/paperwork.ts';
import { Service } from '../harness/service.ts';
import { administrator, auditor, senOfficer, teamManager } from '../harness/the-people.ts';

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
  service.as(auditor).read<AccessesFound>(`/children/${child}/accesses`, { reason: 'Audit of January' });

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
