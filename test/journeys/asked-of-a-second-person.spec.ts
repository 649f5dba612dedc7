import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Follower } from '../authority/followed-links.ts';
import { leadingChild } from '../harness/leading-child.ts';
import { paperwork } from '../harness/paperwork.ts';
import { Service } from '../harness/service.ts';
import { apLead, dataProtectionOfficer, senOfficer, teamManager } from '../harness/the-people.ts';

/** What somebody asks of a record and a second person decides stands where that person begins, and on no page of whoever asked. */
let service: Service, childId: string, askedId: string;
const AWAITS = 'as a second person';
const work = async (who: typeof teamManager) => {
  await service.drained();
  const follower = new Follower(service, who);
  const { headers, body } = await follower.get('/due');
  return headers.location ? (await follower.get(String(headers.location))).body : body;
};
const ask = async (by: typeof teamManager) => {
  const asked = await service.as(by).post(`/children/${childId}/liftings`, { because: 'They moved.' });
  askedId = asked.written.events[0]!.id;
};

beforeAll(async () => {
  service = await Service.startedAt('2026-01-12T09:00:00.000Z');
  childId = (await service.as(senOfficer).post('/children', { ...paperwork.child, upn: null })).written.id;
  await service.drained();
  const mark = { betrayedBy: [], because: 'Her mother fled.', openTo: [senOfficer.id, teamManager.id] };
  expect((await service.as(senOfficer).post(`/children/${childId}/protections`, mark)).status).toBe(201);
}, 120_000);
afterAll(() => service.end());

it('A request to lift a protection waits on the work of those who may decide it', async () => {
  expect(await work(teamManager)).not.toContain(AWAITS);
  await ask(senOfficer);
  for (const who of [teamManager, apLead]) {
    const page = await work(who);
    expect(page).toContain(`1 request waits for you, ${AWAITS}`);
    expect(page).toContain(`href="/line/${childId}/protection"`);
    expect(page).not.toContain('They moved.');
  }
  expect(await work(senOfficer)).not.toContain(AWAITS);
});

it('and no more once it was declined; of whoever asked not on their own', async () => {
  const no = { because: 'Not yet.' };
  expect((await service.as(teamManager).post(`/children/${childId}/liftings/${askedId}/declinations`, no)).status).toBe(
    200,
  );
  expect(await work(apLead)).not.toContain(AWAITS);
  await ask(teamManager);
  expect(await work(teamManager)).not.toContain(AWAITS);
  expect(await work(apLead)).toContain(AWAITS);
});

it('Nor does it on that of somebody who could not confirm it: neither they nor whoever asked may open the address', async () => {
  const lone = { ...paperwork.child, upn: null, givenNames: 'Lone', familyName: 'Brennock', dateOfBirth: '2012-03-04' };
  const { id } = (await service.as(senOfficer).post('/children', lone)).written;
  const mark = { betrayedBy: [], because: 'She fled.', openTo: [dataProtectionOfficer.id] };
  await service
    .as(senOfficer)
    .post(`/children/${id}/protections`, mark)
    .then(({ written }) => written);
  const asked = await service.as(teamManager).post(`/children/${id}/liftings`, { because: 'He is dead.' });
  const { told } = await service
    .as(apLead)
    .post(`/children/${id}/liftings/${asked.written.events[0]!.id}/confirmations`, { checked: true });
  const row = `href="/line/${id}/protection"`;
  expect([told, (await work(apLead)).includes(row)]).toEqual(['409 neither-named', false]);
  await service
    .as(teamManager)
    .post(`/children/${id}/liftings/${asked.written.events[0]!.id}/declinations`, { because: 'No' });
  const again = await service
    .as(senOfficer)
    .post(`/children/${id}/liftings`, { because: 'He is dead.' })
    .then(({ written }) => written);
  expect(await work(apLead)).toContain(row);
  await service.as(senOfficer).post(`/children/${id}/liftings/${again.events[0]!.id}/declinations`, { because: 'No' });
});

it('That two records become one waits so too, on the page, for a program and in the file', async () => {
  const named = {
    ...paperwork.child,
    upn: null,
    givenNames: 'Wren',
    familyName: 'Castellan',
    dateOfBirth: '2011-05-14',
  };
  const goesOn = (await service.as(senOfficer).post('/children', named)).written.id;
  const leads = await leadingChild(service, goesOn);
  const pair = `/children/${leads}/possible-duplicates/${goesOn}`;
  const merge = { because: 'The school has one pupil of this name' };
  const asked = (await service.as(senOfficer).post(`${pair}/merges`, merge)).written.events[0]!.id;
  const page = await work(teamManager);
  expect(page).toContain('That this record and another become one');
  expect(page).toContain(`href="/line/${leads}/possible-duplicates"`);
  expect(page).not.toContain(merge.because);
  expect(await work(senOfficer)).not.toContain('become one');

  const told = async (who: typeof teamManager, path: string) =>
    (await service.as(who).read<{ items: { childId: string }[] }>(path)).items.map((each) => each.childId);
  expect([await told(teamManager, '/awaited-merges'), await told(senOfficer, '/awaited-merges')]).toEqual([
    [leads],
    [],
  ]);
  expect([await told(apLead, '/awaited-liftings'), await told(teamManager, '/awaited-liftings')]).toEqual([
    [childId],
    [],
  ]);
  const no = { because: 'Not yet.' };
  await service.as(apLead).post(`/children/${childId}/liftings/${askedId}/declinations`, no);
  await ask(senOfficer);
  await service.drained();
  const sent = { whose: 'service', format: 'csv', purpose: 'To settle what waits' };
  const { body } = await new Follower(service, teamManager).post('/due/file', sent);
  expect(body).toContain('That this record and another become one. Asked by');
  expect(body).toContain('That the address is protected no longer. Asked by');

  await service.as(teamManager).post(`${pair}/merges/${asked}/declinations`, { because: 'They are twins' });
  expect(await work(teamManager)).not.toContain('become one');
});
