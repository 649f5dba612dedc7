import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DevelopmentPerson } from '#platform/identity';
import { Service } from '../harness/service.ts';
import { administrator, businessSupport, senOfficer, socialWorker, teamManager } from '../harness/the-people.ts';

let service: Service;
beforeAll(async () => {
  service = await Service.startedAt('2026-01-12T09:00:00.000Z');
});
afterAll(() => service.end());

const by = (person: DevelopmentPerson) => service.as(person);
const enter = ({ id, name }: DevelopmentPerson) =>
  by(administrator).post('/people', { name, vouchedBy: 'demonstration', subject: id });
/** @returns the id of what was given */
async function give(to: DevelopmentPerson, what: object, path = 'roles'): Promise<string> {
  const { written } = await by(administrator).post(`/people/${to.id}/${path}`, { from: '2026-01-12', ...what });
  await service.drained();
  return written.events[0]!.id;
}
const grant = (to: DevelopmentPerson, id: string, act: string) => `/people/${to.id}/grants/${id}/${act}`;
async function confirm(to: DevelopmentPerson, id: string): Promise<void> {
  expect((await by(teamManager).post(grant(to, id, 'confirmations'), { checked: true })).status).toBe(200);
  await service.drained();
}

/** Signs in at the page, and goes on with what the browser was given. */
class Browsing {
  cookie = '';
  async send(method: 'GET' | 'POST', url: string, fields: Record<string, string> = {}) {
    const headers = { cookie: this.cookie, accept: 'text/html', 'sec-fetch-site': 'same-origin' };
    const form = { ...headers, 'content-type': 'application/x-www-form-urlencoded' };
    const payload = new URLSearchParams(fields).toString();
    const answer = await service.server.app.inject(
      method === 'GET' ? { method, url, headers } : { method, url, headers: form, payload },
    );
    const [given] = [answer.headers['set-cookie'] ?? []].flat();
    if (given?.startsWith('throughline-sign-in=')) this.cookie = given.split(';')[0]!;
    return answer;
  }
  signIn = ({ id }: DevelopmentPerson) => this.send('POST', '/sign-in', { person: id });
  /** What they are told who are not let in. */
  keptOut = async (person: DevelopmentPerson) => this.send('GET', String((await this.signIn(person)).headers.location));
}

describe('A person on the register', () => {
  it('may do nothing until something is given, and confirmed by another than gave it', async () => {
    expect((await enter(socialWorker)).written.id).toBe(socialWorker.id);
    await service.drained();
    const nia = new Browsing();
    expect((await nia.keptOut(socialWorker)).statusCode).toBe(403);
    const role = await give(socialWorker, { role: 'business-support', team: 'sen' });
    expect((await nia.keptOut(socialWorker)).body).toContain('no role is theirs today');
    expect((await by(administrator).post(grant(socialWorker, role, 'confirmations'), { checked: true })).told).toBe(
      '409 not-from-yourself',
    );
    await confirm(socialWorker, role);
    expect((await nia.signIn(socialWorker)).statusCode).toBe(303);
    const page = await nia.send('GET', '/caseload');
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain('Business support');
    const oneself = await nia.send('GET', '/acting-as');
    expect(oneself.body).toContain(
      'Since Monday 12 January, until it is ended: so it stands on the register of people.',
    );
  });

  it('is told that their sign-in says what they are, where the register does not', async () => {
    const alex = new Browsing();
    await alex.signIn(teamManager);
    expect((await alex.send('GET', '/acting-as')).body).toContain('you do not stand on the register of people');
  });

  it('keeps a session that holds nothing of them', () => {
    const nia = new Browsing();
    return nia.signIn(socialWorker).then(() => expect(nia.cookie.split('=')[1]!.split('.')).toHaveLength(5));
  });

  it('is offered cover once there is somebody for whom they could act', async () => {
    const eve = new Browsing();
    await eve.signIn(administrator);
    const offered = async () =>
      (await eve.send('GET', `/register-of-people/${socialWorker.id}`)).body.includes('Give cover for somebody');
    expect(await offered()).toBe(false);
    await enter(senOfficer);
    await service.drained();
    expect(await offered()).toBe(false);
    const role = await give(senOfficer, { role: 'auditor', lastDay: '2026-01-12' });
    expect(await offered()).toBe(true);
    await by(teamManager).post(grant(senOfficer, role, 'declines'), { because: 'Given to look' });
    await service.drained();
    expect(await offered()).toBe(false);
  });

  it('acts for another within the days of cover, and what they do says so', async () => {
    await confirm(senOfficer, await give(senOfficer, { role: 'sen-officer', team: 'sen' }));
    const days = { forId: senOfficer.id, lastDay: '2026-01-13', because: 'Away for two days' };
    await confirm(socialWorker, await give(socialWorker, days, 'covers'));
    const nia = new Browsing();
    await nia.signIn(socialWorker);
    const choices = await nia.send('GET', '/acting-as');
    expect(choices.body).toContain(`SEN officer, SEN team, for ${senOfficer.name}`);
    // Of cover the days on which both hold; of what nobody has ended, since when.
    expect([...choices.body.matchAll(/govuk-radios__hint">\s*([^<]*?)\s*</g)].map(([, said]) => said)).toEqual([
      'Since Monday 12 January, until it is ended',
      'From Monday 12 January to Tuesday 13 January',
    ]);
    const before = nia.cookie;
    // What is none of these is asked for again, by an address, beside the field and above it.
    for (const chosen of [{}, { as: '7' }] as const) {
      const { statusCode, headers } = await nia.send('POST', '/acting-as', chosen);
      expect([statusCode, nia.cookie]).toEqual([303, before]);
      const again = await nia.send('GET', String(headers.location));
      expect([again.statusCode, again.body.match(/Choose what you act as/g)?.length]).toEqual([400, 2]);
    }
    expect((await nia.send('POST', '/acting-as', { as: '1' })).statusCode).toBe(303);
    expect(nia.cookie).not.toBe(before);
    expect((await nia.send('GET', '/register-a-child')).statusCode).toBe(303);
    const page = await nia.send('GET', '/acting-as');
    expect(page.body).toContain(`SEN officer, for ${senOfficer.name}`);
    // The session before is over.
    const old = new Browsing();
    old.cookie = before;
    expect((await old.send('GET', '/caseload')).statusCode).toBe(303);
    await service.at('2026-01-14T09:00:00.000Z');
    const over = await nia.send('GET', '/caseload');
    expect([over.statusCode, over.headers.location]).toEqual([303, expect.stringContaining('/sign-in')]);
  });

  it('is what the register says from the moment on which it says so', async () => {
    const nia = new Browsing();
    await nia.signIn(socialWorker);
    expect((await nia.send('GET', '/caseload')).statusCode).toBe(200);
    const { grants } = await by(administrator).read<{ grants: { grantId: string; kind: string }[] }>(
      `/people/${socialWorker.id}`,
    );
    const { grantId } = grants.find(({ kind }) => kind === 'role')!;
    const ending = { lastDay: '2026-01-13', because: 'Works elsewhere now' };
    expect((await by(teamManager).post(grant(socialWorker, grantId, 'endings'), ending)).status).toBe(200);
    await service.drained();
    const page = await nia.send('GET', '/caseload');
    expect([page.statusCode, page.headers.location]).toEqual([303, expect.stringContaining('/sign-in')]);
    expect((await by(businessSupport).get('/children?whose=service')).status).toBe(200);
  });
});

describe('The register', () => {
  it('tells a refused entry in words', async () => {
    const again = await enter(socialWorker);
    expect([again.told, again.text]).toEqual([
      '409 on-the-register',
      expect.stringContaining('is on the register already'),
    ]);
    const nobody = await by(administrator).post('/people', {
      ...{ name: 'No One', vouchedBy: 'demonstration', subject: 'no-one' },
    });
    expect(nobody.told).toBe('409 nobody-vouches');
  });

  it('shows who gave what, who confirmed it, and nothing of it to who may not see', async () => {
    const { items } = await by(teamManager).read<{ items: { name: string; grants: object[] }[] }>('/people');
    expect(items.map(({ name }) => name)).toEqual([socialWorker.name, senOfficer.name]);
    expect(items[0]!.grants).toEqual([
      expect.objectContaining({
        kind: 'cover',
        standing: 'over',
        covers: { id: senOfficer.id, name: senOfficer.name },
      }),
      expect.objectContaining({
        ...{ kind: 'role', standing: 'over', lastDay: '2026-01-13' },
        given: expect.objectContaining({ by: { id: administrator.id, name: administrator.name } }),
        decided: expect.objectContaining({ by: { id: teamManager.id, name: teamManager.name } }),
        endings: [expect.objectContaining({ because: 'Works elsewhere now' })],
      }),
    ]);
    expect((await by(businessSupport).get('/people')).told).toBe('403 not-allowed');
  });
});
