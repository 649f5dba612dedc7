import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SIGN_IN_COOKIE } from '#platform/identity';
import { askedUntil } from '#contract/time';
import type { RunningServer } from '../../apps/server/src/start-server.ts';
import { paperwork } from '../harness/paperwork.ts';
import { placedChild } from '../harness/placed-child.ts';
import { SeveralServers } from '../harness/several-servers.ts';
import { senOfficer } from '../harness/the-people.ts';

type Asked = Readonly<{ app: NestFastifyApplication }>;
type Projector = Awaited<ReturnType<SeveralServers['startProjector']>>;

let servers: SeveralServers;
let api: RunningServer;
let ui: RunningServer;
let projector: Projector;

beforeAll(async () => {
  servers = await SeveralServers.at('2026-01-12T09:00:00.000Z');
  const first = await servers.start('all');
  await servers.stop(first);
  // At once, as a compose file starts them.
  [api, ui, projector] = await Promise.all([servers.start('api'), servers.start('ui'), servers.startProjector()]);
});
afterAll(() => servers.end());

const statusOf = async ({ app }: Asked, url: string, method: 'GET' | 'POST' = 'GET') =>
  (await app.inject({ method, url })).statusCode;

const ready = async ({ app }: Asked) => {
  const { statusCode, body } = await app.inject({ url: '/health/ready' });
  return { statusCode, checks: (JSON.parse(body) as { checks: Record<string, string> }).checks };
};

/** Signed in at one server, with the page of another. */
async function page(at: Asked, url: string, signedInAt: Asked = at): Promise<string> {
  const headers = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' };
  const payload = `person=${senOfficer.id}`;
  const signedIn = await signedInAt.app.inject({ method: 'POST', url: '/sign-in', headers, payload });
  const cookie = signedIn.cookies.find(({ name }) => name === SIGN_IN_COOKIE)!.value;
  const answer = await at.app.inject({ url, cookies: { [SIGN_IN_COOKIE]: cookie } });
  return answer.statusCode === 303 ? page(at, String(answer.headers.location), signedInAt) : answer.body;
}

describe('Servers of one service', () => {
  let childId: string;

  it('carry a child to a placement together: one takes it, one builds the views, one shows it', async () => {
    ({ childId } = await placedChild(servers));
    const shown = await page(ui, `/line/${childId}`);
    expect(shown).toContain(paperwork.child.familyName);
    expect(shown).toContain('Placement');
    expect(shown + (await page(ui, '/sign-in'))).not.toContain('/api-docs');
    for (const each of [api, ui, projector]) expect((await ready(each)).statusCode).toBe(200);
  });

  it('follow the events by one subscription each, whatever follows in them', () =>
    expect(servers.engine.reads.subscriptions).toBe(3));

  it('know the same sessions', async () => {
    const other = await servers.start('ui');
    expect(await page(other, `/line/${childId}`, ui)).toContain(paperwork.child.familyName);
    await servers.stop(other);
  });

  it('serve what they are for, and nothing else', async () => {
    const found = async (each: Asked) => ({
      api: await statusOf(each, '/children', 'POST'),
      described: await statusOf(each, '/openapi.json'),
      pages: await statusOf(each, '/caseload'),
      signIn: await statusOf(each, '/sign-in'),
      version: await statusOf(each, '/version'),
    });
    const [yes, no] = [401, 404];
    expect(await found(api)).toEqual({ api: yes, described: 200, pages: no, signIn: no, version: 200 });
    expect(await found(ui)).toEqual({ api: no, described: no, pages: yes, signIn: 200, version: 200 });
    expect(await found(projector)).toEqual({ api: no, described: no, pages: no, signIn: no, version: 200 });
  });

  it('say of themselves what they need to be well', async () => {
    const { checks } = await ready(projector);
    const all = ['start', 'views', 'events of this version', 'event store', 'database'];
    expect(Object.keys(checks).sort()).toEqual(all.sort());
    expect(Object.keys((await ready(api)).checks)).toEqual(expect.arrayContaining([...all, 'processes', 'sign-in']));
  });
});

describe('A server that dies', () => {
  const registered = async (givenNames: string) =>
    (await servers.as(senOfficer).post('/children', { ...paperwork.child, upn: null, givenNames })).written.id;

  it('is replaced by another that builds the views on from where it stood', async () => {
    const other = await servers.startProjector();
    const bury = await servers.die(projector);
    const childId = await registered('Cy');
    await servers.drained();
    expect(await page(ui, `/line/${childId}`)).toContain('Cy');
    await bury();
    projector = other;
  });

  it('is replaced by another that runs the processes and keeps the due list', async () => {
    const other = await servers.start('api');
    const bury = await servers.die(api);
    expect((await placedChild(servers, { upn: null, givenNames: 'Di' })).placementId).toBeTruthy();
    await bury();
    api = other;
  });
});

describe('A server that shows pages alone', () => {
  it('is a server all the same: no verb that needs that none runs goes on beside it', async () => {
    for (const each of [api, projector]) await servers.stop(each);
    for (const verb of [['copy-stores', 'files'] as const, ['mend-clock', '--by', 'op-7'] as const])
      expect(await servers.operator(...verb)).toMatchObject({
        code: 2,
        complained: expect.stringContaining('A server has the database at this moment'),
      });
    [api, projector] = [await servers.start('api'), await servers.startProjector()];
  });
});

describe('A server of which there are two', () => {
  it.each(['ui', 'api'] as const)('is seen at once when the other stops: %s', async (role) => {
    const [first, second] = [await servers.start(role), await servers.start(role)];
    for (const each of [api, ui, projector, first]) await servers.stop(each);
    expect(await servers.operator('mend-clock', '--by', 'op-7')).toMatchObject({
      code: 2,
      complained: expect.stringContaining('A server has the database at this moment'),
    });
    [api, ui, projector] = [await servers.start('api'), await servers.start('ui'), await servers.startProjector()];
    await servers.stop(second);
  });
});

describe('A server that only builds views', () => {
  it('is given no key, and asks for none', async () => {
    await servers.as(senOfficer).post('/children', { ...paperwork.child, upn: null, givenNames: 'Ed' });
    for (const each of [api, ui, projector]) await servers.stop(each);
    servers.database.sent.length = 0;
    const asked = (of: RegExp) => servers.database.sent.filter(({ name, command }) => of.test(String(command[name])));
    projector = await servers.startProjector();
    expect(projector.stores).not.toHaveProperty('keys');
    const answered = async () => (await ready(projector)).statusCode;
    await askedUntil('the projector to be ready', answered, (status) => status === 200);
    // Which there were is looked at by every start; what they are, by none without the master key.
    expect(asked(/^(?:keys|key_store|key_subjects)$/)).toEqual([]);
    expect(asked(/^view_/).length).toBeGreaterThan(0);
  });
});
