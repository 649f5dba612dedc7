import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { GrantsGivenFound } from '#contexts/people';
import type { DevelopmentPerson } from '#platform/identity';
import { Follower } from '../authority/followed-links.ts';
import { Service } from '../harness/service.ts';
import {
  administrator,
  apLead,
  dataProtectionOfficer,
  financeOfficer,
  socialWorker,
  teamManager,
} from '../harness/the-people.ts';

let service: Service;
const days = { from: '2026-01-12', lastDay: '2026-07-17' };
const given = async (by: DevelopmentPerson, to: DevelopmentPerson, what: string, body: object) =>
  (await service.as(by).post(`/people/${to.id}/${what}`, { ...days, ...body })).written.events[0]!.id;
beforeAll(async () => {
  service = await Service.startedAt('2026-01-12T09:00:00.000Z');
  for (const { id, name } of [socialWorker, financeOfficer])
    await service
      .as(administrator)
      .post('/people', { name, vouchedBy: 'demonstration', subject: id })
      .then(({ written }) => written);
  await given(administrator, socialWorker, 'roles', { role: 'social-worker' });
  await service.at('2026-01-12T09:01:00.000Z');
  await given(teamManager, socialWorker, 'covers', { forId: financeOfficer.id, because: 'Away' });
  await service.at('2026-01-12T09:02:00.000Z');
});
afterAll(() => service.end());

/** Where one is led to from the start. */
async function starts(who: DevelopmentPerson): Promise<string> {
  const follower = new Follower(service, who);
  const { headers, body } = await follower.get('/');
  return headers.location ? (await follower.get(String(headers.location))).body : body;
}
const seenBy = async (who: DevelopmentPerson) =>
  (await service.as(who).read<GrantsGivenFound>('/grants')).items.map(({ to, grant, isNew }) => [
    ...[to.id, grant.kind, grant.given.by.id, isNew],
  ]);
const role = (isNew: boolean) => [socialWorker.id, 'role', administrator.id, isNew];
const cover = (isNew: boolean) => [socialWorker.id, 'cover', teamManager.id, isNew];

it('what an administrator gave is new to each who answers for it, until they look', async () => {
  expect(await starts(dataProtectionOfficer)).toContain('2 new things given to people');
  expect(await seenBy(dataProtectionOfficer)).toEqual([cover(true), role(true)]);
  await service.at('2026-01-12T09:03:00.000Z');
  expect(await starts(dataProtectionOfficer)).not.toContain('given to people');
  expect(await seenBy(dataProtectionOfficer)).toEqual([cover(false), role(false)]);
  expect(await seenBy(apLead)).toEqual([cover(true), role(true)]);
});

it('of what somebody gave themselves the others are told', async () => {
  expect(await starts(teamManager)).toContain('1 new thing given to people');
  expect(await seenBy(teamManager)).toEqual([role(true)]);
});

it('is a list, of which the administrator, who gives, is told nothing', async () => {
  const page = (await new Follower(service, apLead).get('/what-was-given')).body;
  expect(page).toContain(`href="/register-of-people/${socialWorker.id}"`);
  expect(page).toContain('Social worker');
  expect((await service.as(administrator).get('/grants')).told).toBe('403 not-allowed');
  expect(await starts(administrator)).not.toContain('given to people');
});

it('turns its pages from what was given last to what was given first', async () => {
  for (let n = 0; n < 51; n++) {
    const lastDay = `2027-${`${(n % 12) + 1}`.padStart(2, '0')}-${`${n % 28}`.padStart(2, '0')}`.replace('-00', '-28');
    const body = { from: lastDay, lastDay, forId: financeOfficer.id, because: 'Away' };
    await service.as(administrator).post(`/people/${socialWorker.id}/covers`, body);
  }
  await service.drained();
  const first = await service.as(apLead).read<GrantsGivenFound>('/grants');
  const second = await service.as(apLead).read<GrantsGivenFound>(`/grants?cursor=${first.next}`);
  expect([first.items.length, second.next]).toEqual([50, null]);
  const ids = [...first.items, ...second.items].map(({ grant }) => grant.grantId);
  expect(new Set(ids).size).toBe(first.count.rows);
  expect(second.items.at(-1)!.grant.kind).toBe('role');
  expect((await service.as(apLead).get('/grants?cursor=none')).status).toBe(400);
});
