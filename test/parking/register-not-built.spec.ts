import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { DevelopmentSignIn } from '#platform/identity';
import { views } from '../../apps/server/src/composition/all-contexts.ts';
import { entered } from '../harness/on-the-register.ts';
import { Service } from '../harness/service.ts';
import { senOfficer } from '../harness/the-people.ts';

const registerOfPeople = views.find(({ collection }) => collection.view === 'register-of-people')!;
const { collection } = registerOfPeople;
const { version } = collection;
const versionIs = (of: number) => void Object.assign(collection, { version: of });

/** A store whose register was kept by the version before, started: the new one does not come to its end before it is let. */
let service: Service;
let bearer: Readonly<{ authorization: string }>;
beforeAll(async () => {
  versionIs(version - 1);
  service = await Service.startedAt('2026-01-12T09:00:00.000Z');
  await entered(service, senOfficer);
  bearer = { authorization: `Bearer ${await service.server.app.get(DevelopmentSignIn).tokenFor(senOfficer.id)}` };
  await service.stop();
  versionIs(version);
  jest.spyOn(registerOfPeople, 'documents').mockImplementation(() => {
    throw new Error('not yet');
  });
  await service.start();
  await service.server.projector.settled();
});
afterAll(async () => {
  versionIs(version);
  await service.end();
});

const html = { accept: 'text/html' };
const get = (url: string, headers: Record<string, string>) => service.server.app.inject({ url, headers });

it('while the register of people is read up anew, a person is told in plain words that the service is getting ready', async () => {
  const { statusCode, headers, body } = await get('/caseload', { ...html, ...bearer });
  expect([statusCode, headers['retry-after']]).toEqual([503, '5']);
  expect(body).toContain('The service is getting ready');
  expect(body).toContain('nothing is done twice');
  expect(body).not.toMatch(/What you wrote|Back to signing in/);
});

it('a program is told the same, and when to try again', async () => {
  const { statusCode, headers, json } = await get('/children', bearer);
  expect([statusCode, headers['retry-after'], json<{ code: string }>().code]).toEqual([503, '5', 'view-not-built']);
});

it('whoever is on the way in is led back to signing in, where they begin again', async () => {
  const { statusCode, body } = await service.server.app.inject({
    ...{ method: 'POST', url: '/sign-in', payload: `person=${senOfficer.id}` },
    headers: { ...html, 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
  });
  expect([statusCode, body.includes('href="/sign-in">Back to signing in')]).toEqual([503, true]);
});

it('what asks for nobody answers: health, what the council says, and what pages are drawn with', async () => {
  const ready = await get('/health/ready', {});
  expect([ready.statusCode, ready.json()]).toEqual([503, expect.objectContaining({ status: 'down' })]);
  for (const path of ['/health/live', '/about', '/accessibility', '/sign-in']) {
    const { statusCode, body } = await get(path, html);
    expect([path, statusCode]).toEqual([path, 200]);
    for (const [, asset] of body.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g))
      expect([asset, (await get(asset!, {})).statusCode]).toEqual([asset, 200]);
  }
});

it('once it is read up everybody is let in as before', async () => {
  jest.restoreAllMocks();
  await service.server.stores.views.request({ kind: 'retry', view: collection.view });
  await service.server.projector.attend();
  await service.server.projector.settled();
  expect((await get('/caseload', { ...html, ...bearer })).statusCode).toBe(200);
  expect((await get('/health/ready', {})).statusCode).toBe(200);
});
