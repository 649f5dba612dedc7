import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { DevelopmentSignIn } from '#platform/identity';
import { Service } from '../harness/service.ts';
import { neneBridge, schoolOffice, senOfficer } from '../harness/the-people.ts';
import { operatorOf } from './operator.ts';

let service: Service;
beforeAll(async () => {
  service = await Service.startedAt('2026-01-12T09:00:00.000Z');
  await service.server.stores.operations.standing.holdBack(service.server.stores.events.storeId);
  await service.restart();
}, 60_000);
afterAll(() => service.end());

const told = async (person: typeof senOfficer) =>
  (await service.as(person).get('/referrals/00000000-0000-4000-8000-000000000000')).told;
const page = async () => {
  const cookie = `throughline-sign-in=${await service.server.app.get(DevelopmentSignIn).tokenFor(senOfficer.id)}`;
  return (await service.server.app.inject({ url: '/due', headers: { cookie, accept: 'text/html' } })).body;
};
const SAYS = 'This service was put back from a backup.';

it('a store that was put back says so on every page, and lets in from outside one role after the other', async () => {
  expect(await page()).toContain(SAYS);
  expect([await told(neneBridge), await told(schoolOffice)]).toEqual([...['503 not-in-service', '503 not-in-service']]);
  const operator = operatorOf(service.folder);
  expect(await operator('put-into-service', '--role', 'auditor')).toMatchObject({ code: 2 });
  expect((await operator('put-into-service', '--role', 'provider')).said).toContain('In service for provider');
  expect([await told(neneBridge), await told(schoolOffice)]).toEqual(['403 not-allowed', '503 not-in-service']);
  expect(await page()).toContain(SAYS);
  expect((await operator('put-into-service')).said).toContain('In service: what waits to be sent is sent');
  expect(await told(schoolOffice)).not.toContain('503');
  expect(await page()).not.toContain(SAYS);
});
