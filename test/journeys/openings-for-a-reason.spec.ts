import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { AccessesFound, OpeningsFound } from '#contexts/oversight';
import type { DevelopmentPerson } from '#platform/identity';
import { Follower } from '../authority/followed-links.ts';
import { paperwork } from '../harness/paperwork.ts';
import { Service } from '../harness/service.ts';
import {
  apLead,
  auditor,
  dataProtectionOfficer,
  exclusionsOfficer,
  senOfficer,
  teamManager,
} from '../harness/the-people.ts';

let service: Service;
let [ofSen, ofExclusions] = ['', ''];
const opens = (who: DevelopmentPerson, child: string, reasonKind: string) =>
  service.as(who).get(`/children/${child}`, { reason: `For ${reasonKind}`, reasonKind });
const shown = async (who: DevelopmentPerson) =>
  (await service.as(who).read<OpeningsFound>('/openings')).items.map(
    ({ actor, childId, reasonKind, reason, isNew }) => [...[actor.id, childId, reasonKind, reason, isNew]],
  );

beforeAll(async () => {
  service = await Service.startedAt('2026-01-12T09:00:00.000Z');
  const registered = async (by: DevelopmentPerson, more: object) =>
    (await service.as(by).post('/children', { ...paperwork.child, ...more })).written.id;
  ofSen = await registered(senOfficer, {});
  ofExclusions = await registered(exclusionsOfficer, {
    ...{ owningService: 'exclusions', givenNames: 'Theo', familyName: 'Vance', upn: null },
  });
  await service.as(senOfficer).get(`/children/${ofSen}`, { reason: 'My own' });
  await opens(exclusionsOfficer, ofSen, 'complaint');
  await service.at('2026-01-12T09:01:00.000Z');
  await opens(senOfficer, ofExclusions, 'duty-cover');
  await service.at('2026-01-12T09:02:00.000Z');
  await opens(exclusionsOfficer, ofSen, 'police');
  await service.at('2026-01-12T09:03:00.000Z');
  await opens(dataProtectionOfficer, ofSen, 'information-request');
  await service.at('2026-01-12T09:04:00.000Z');
  await opens(dataProtectionOfficer, ofSen, 'child-protection');
  await service.at('2026-01-12T09:05:00.000Z');
});
afterAll(() => service.end());

const complaint = () => [exclusionsOfficer.id, ofSen, 'complaint', 'For complaint'];
const officers = () => [dataProtectionOfficer.id, ofSen, 'information-request', 'For information-request'];

it('are new to the manager of the service until they are looked at, its own records’ alone, and of no restricted kind', async () => {
  expect((await new Follower(service, teamManager).get('/due')).body).toContain('2 new openings for a reason');
  expect(await shown(teamManager)).toEqual([
    [...officers(), true],
    [...complaint(), true],
  ]);
  await service.at('2026-01-12T09:06:00.000Z');
  expect(await shown(teamManager)).toEqual([
    [...officers(), false],
    [...complaint(), false],
  ]);
});

it('are all the data protection officer’s to see but their own', async () => {
  expect(await shown(dataProtectionOfficer)).toEqual([
    [exclusionsOfficer.id, ofSen, 'police', 'For police', true],
    [senOfficer.id, ofExclusions, 'duty-cover', 'For duty-cover', true],
    [...complaint(), true],
  ]);
});

it('of the data protection officer are told to the named AP lead, and of a restricted kind, that there was one', async () => {
  expect(await shown(apLead)).toEqual([
    [dataProtectionOfficer.id, ofSen, null, null, true],
    [...officers(), true],
  ]);
});

it('by a search are on record with their kind, and of a restricted one told to the data protection officer alone', async () => {
  expect((await new Follower(service, dataProtectionOfficer).get('/find-a-child')).body).toMatch(
    /type="radio" value="police"/,
  );
  expect((await new Follower(service, senOfficer).get('/find-a-child')).body).not.toContain('type="radio"');
  const terms = { name: paperwork.child.familyName };
  const search = (reasonKind: string) =>
    service.as(dataProtectionOfficer).post('/child-searches', terms, { reason: `Look for ${reasonKind}`, reasonKind });
  for (const kind of ['domestic-abuse', 'complaint']) expect((await search(kind)).text).toContain(ofSen);
  const seenBy = async (who: DevelopmentPerson) =>
    (await service.as(who).read<AccessesFound>(`/children/${ofSen}/accesses`)).items
      .filter(({ action }) => action === 'SearchChildren')
      .map(({ reasonKind, reason }) => [reasonKind, reason]);
  const complained = ['complaint', 'Look for complaint'];
  expect(await seenBy(teamManager)).toEqual([complained]);
  expect(await seenBy(dataProtectionOfficer)).toEqual([complained, ['domestic-abuse', 'Look for domestic-abuse']]);
});

it('are told to nobody else', async () => {
  for (const who of [senOfficer, exclusionsOfficer, auditor])
    expect((await service.as(who).get('/openings')).told).toBe('403 not-allowed');
});

it('are asked for in words that say to whom they are shown', async () => {
  const asked = async (who: DevelopmentPerson) => (await new Follower(service, who).get(`/line/${ofSen}`)).body;
  expect(await asked(dataProtectionOfficer)).toContain('shown to the named AP lead.');
  expect(await asked(exclusionsOfficer)).toContain('shown to the manager of that service and to the data protection');
});

it('are told, beside the field, why one that is too long opens nothing, and in a cookie that a browser keeps', async () => {
  const by = new Follower(service, exclusionsOfficer);
  const to = `/line/${ofSen}/overview`;
  const before = (await shown(dataProtectionOfficer)).length;
  const given = async (reason: string) => by.post(`/line/${ofSen}/reason`, { to, kind: 'duty-cover', reason });
  const answer = await given('é'.repeat(3_000));
  expect(answer.statusCode).toBe(303);
  for (const cookie of [answer.headers['set-cookie'] ?? []].flat()) expect(cookie.length).toBeLessThan(4_096);
  const again = await by.get(to);
  expect([again.statusCode, again.body.match(/Say in at most 500 characters why/g)?.length]).toEqual([403, 2]);
  expect(again.body).toContain('é'.repeat(500));
  expect(await shown(dataProtectionOfficer)).toHaveLength(before);
  await given('é'.repeat(500));
  expect((await by.get(to)).statusCode).toBe(200);
});
