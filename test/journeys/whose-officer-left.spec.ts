import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Follower } from '../authority/followed-links.ts';
import { bornApart } from '../harness/born-apart.ts';
import { paperwork } from '../harness/paperwork.ts';
import { Service } from '../harness/service.ts';
import { administrator, senOfficer, socialWorker, teamManager } from '../harness/the-people.ts';

/** A child whose officer leaves stands on nobody’s list of their own: whoever ends the role is told, and the team from the day after. */
let service: Service, childId: string, role: string;
const leaver = socialWorker;
const LISTED = /is no officer of the SEN service any more/;
const read = async (who: typeof teamManager, path: string) => {
  await service.drained();
  const follower = new Follower(service, who);
  const { headers, body } = await follower.get(path);
  return headers.location ? (await follower.get(String(headers.location))).body : body;
};

beforeAll(async () => {
  service = await Service.startedAt('2026-01-12T09:00:00.000Z');
  const by = service.as(administrator);
  await by.post('/people', { name: leaver.name, vouchedBy: 'demonstration', subject: leaver.id });
  await service.drained();
  const given = await by.post(`/people/${leaver.id}/roles`, { role: 'sen-officer', team: 'sen', from: '2026-01-12' });
  role = given.written.events[0]!.id;
  await service.drained();
  const path = `/people/${leaver.id}/grants/${role}/confirmations`;
  expect((await service.as(teamManager).post(path, { checked: true })).status).toBe(200);
  await service.drained();
  childId = (await service.as(senOfficer).post('/children', { ...paperwork.child, upn: null })).written.id;
  await service.drained();
  const allocation = { officerId: leaver.id, from: '2026-01-12' };
  const allocated = await service.as(teamManager).post(`/children/${childId}/allocated-officers`, allocation);
  expect(allocated.status).toBe(200);
}, 120_000);
afterAll(() => service.end());

it('Whoever ends the role of an officer is told before how many children are theirs', async () => {
  const form = await read(administrator, `/register-of-people/${leaver.id}/grants/${role}/end`);
  expect(form).toContain(`1 child is allocated to ${leaver.name}`);
  expect(form).not.toContain(paperwork.child.familyName);
});

it('They wait for an officer from the day after, on the list of the team and of the service, until another has them', async () => {
  const ends = { lastDay: '2026-01-16', because: 'She leaves the team' };
  const ended = await service.as(administrator).post(`/people/${leaver.id}/grants/${role}/endings`, ends);
  expect(ended.status).toBeLessThan(300);
  expect(await read(teamManager, '/due?whose=service')).not.toMatch(LISTED);

  // Nothing is recorded on the day: it lapses.
  await service.at('2026-01-19T09:00:00.000Z');
  for (const list of ['/due?whose=service', '/due?whose=service&what=allocating'])
    expect(await read(teamManager, list)).toMatch(LISTED);
  const list = await read(teamManager, '/due?whose=service');
  expect(list).toContain(`href="/line/${childId}/allocated-officer"`);
  expect(list).toContain('1 child has an officer who is none of their service any more');
  expect(await read(teamManager, '/due?whose=team')).toMatch(LISTED);
  // A program and a file are told of the same.
  const waits = await service.as(teamManager).read<{ items: object[] }>('/cases-without-officers?whose=service');
  expect(waits.items).toMatchObject([{ childId, officerId: leaver.id, until: '2026-01-16' }]);
  const asked = { whose: 'service', format: 'csv', purpose: 'To say who has them' };
  expect((await new Follower(service, teamManager).post('/due/file', asked)).body).toMatch(LISTED);
});

it('and are allocated together, with those whom nobody has', async () => {
  const nobodys = { ...paperwork.child, givenNames: 'Bela', dateOfBirth: bornApart(1), upn: null };
  const waits = (await service.as(senOfficer).post('/children', nobodys)).written.id;
  const page = await read(teamManager, '/children-to-allocate');
  for (const { givenNames } of [paperwork.child, nobodys]) expect(page).toContain(`, ${givenNames}`);
  expect(page).toMatch(LISTED);
  expect(await read(teamManager, '/due?whose=service&what=allocating')).toContain('href="/children-to-allocate"');

  const rows = [{ childId }, { childId: waits }];
  const early = { officerId: senOfficer.id, from: '2026-01-16', rows: [{ childId }] };
  const refused = await service.as(teamManager).post('/allocations', early);
  expect(JSON.stringify(refused.problem)).toContain('has-an-officer');
  const given = await service.as(teamManager).post('/allocations', { ...early, from: '2026-01-19', rows });
  expect(given.told).toMatch(/^20/);
  expect(await read(teamManager, '/due?whose=service')).not.toMatch(LISTED);
});
