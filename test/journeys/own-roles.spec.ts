import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { whoMayWhat } from '#authority';
import type { DevelopmentPerson } from '#platform/identity';
import type { CivilDate } from '#platform/time';
import { paperwork } from '../harness/paperwork.ts';
import { placedChild, type PlacedChild } from '../harness/placed-child.ts';
import { Service } from '../harness/service.ts';
import {
  administrator,
  apLead,
  dataProtectionOfficer,
  exclusionsOfficer,
  senOfficer,
  socialWorker,
  teamManager,
} from '../harness/the-people.ts';

let service: Service;
let child: PlacedChild;
beforeAll(async () => {
  service = await Service.startedAt('2026-01-05T10:00:00.000Z');
  child = await placedChild(service);
  await service.at('2026-01-12T16:00:00.000Z');
  const terms = { ...paperwork.terms, outcomes: paperwork.outcomes };
  await by(senOfficer)
    .post(`/placements/${child.placementId}/start`, terms)
    .then(({ written }) => written);
  await service.drained();
}, 60_000);
afterAll(() => service.end());

const by = (person: DevelopmentPerson) => service.as(person);
const nia = socialWorker;
const today: CivilDate = '2026-01-12';
const keeps = {
  acts: ['keep-the-register', 'put-marks-right', 'read-attendance', 'open-a-child'],
  forAReason: false,
  from: today,
};
const clerk = { called: 'Attendance clerk', cutFrom: 'business-support', ...keeps };

async function defined(role: object): Promise<string> {
  const { written } = await by(administrator).post('/roles', role);
  await decided(written.id, written.events[0]!.id);
  return written.id;
}
async function decided(roleId: string, proposalId: string): Promise<void> {
  const { status } = await by(apLead).post(`/roles/${roleId}/proposals/${proposalId}/confirmations`, { checked: true });
  expect(status).toBe(200);
  await service.drained();
}
async function toConfirm(what: object): Promise<string> {
  const { written } = await by(administrator).post(`/people/${nia.id}/roles`, { from: today, ...what });
  await service.drained();
  return written.events[0]!.id;
}
async function given(what: object): Promise<void> {
  const grant = await toConfirm(what);
  await by(teamManager).post(`/people/${nia.id}/grants/${grant}/confirmations`, { checked: true });
  await service.drained();
}
const mark = (session: 'AM' | 'PM', code = 'K') =>
  by(nia).post(`/children/${child.childId}/marks`, {
    marks: [{ date: today, session, code, placementId: child.placementId }],
  });
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
    const [set] = [answer.headers['set-cookie'] ?? []].flat();
    if (set?.startsWith('throughline-sign-in=')) this.cookie = set.split(';')[0]!;
    return answer;
  }
}
const page = async (url: string, { id }: DevelopmentPerson = nia) => {
  const browser = new Browsing();
  await browser.send('POST', '/sign-in', { person: id });
  const answer = await browser.send('GET', url);
  const { location = '' } = answer.headers;
  // A form is opened under an address of its own.
  return String(location).startsWith(`${url}?form=`) ? browser.send('GET', String(location)) : answer;
};

let clerks = '';
describe('A role of the council’s own', () => {
  it('is none until another has confirmed what one proposed', async () => {
    await by(administrator).post('/people', { name: nia.name, vouchedBy: 'demonstration', subject: nia.id });
    const { written } = await by(administrator).post('/roles', clerk);
    const proposal = `/roles/${written.id}/proposals/${written.events[0]!.id}/confirmations`;
    const give = () =>
      by(administrator).post(`/people/${nia.id}/roles`, { role: 'attendance-clerk', team: 'sen', from: today });
    expect((await give()).told).toBe('409 no-role-then');
    expect((await by(administrator).post(proposal, { checked: true })).told).toBe('409 not-what-you-proposed');
    await decided(written.id, written.events[0]!.id);
    clerks = written.id;
    const grant = await toConfirm({ role: 'attendance-clerk', team: 'sen' });
    const at = `/register-of-people/${nia.id}/grants/${grant}`;
    for (const decides of ['confirm', 'decline'])
      expect((await page(`${at}/${decides}`, teamManager)).body).toContain(whoMayWhat['keep-the-register']!.words);
    await by(teamManager).post(`/people/${nia.id}/grants/${grant}/confirmations`, { checked: true });
    await service.drained();
  });

  it('is called what it was called, and never keeps what the other has not', async () => {
    const proposed = (over: object) =>
      by(administrator).post('/roles', { ...clerk, called: 'Register clerk', ...over });
    expect((await proposed({ called: 'attendance   Clerk' })).told).toBe('409 role-known');
    expect((await proposed({ called: 'SEN officer' })).told).toBe('409 role-of-the-service');
    expect((await proposed({ acts: ['award-a-referral'] })).told).toBe('409 not-of-that-role');
    expect((await proposed({ acts: ['no-such-act'] })).told).toBe('409 not-of-that-role');
    for (const cutFrom of ['school', 'provider', 'governor', 'attendance-clerk'])
      expect((await proposed({ cutFrom })).told).toBe('400 bad-input');
  });

  it('does what it keeps, on its own records, and nothing else of the other role', async () => {
    const { written } = await mark('AM');
    expect(written.events).toMatchObject([{ type: 'SessionMarked' }]);
    expect((await by(nia).get(`/children/${child.childId}`)).status).toBe(200);
    // Business support may; its clerks may not: by the route, before what was sent is looked at, and in words.
    expect((await by(nia).post('/children', {})).told).toBe('403 not-allowed');
    expect((await by(nia).get(`/children/${child.childId}/line`)).told).toBe('403 not-allowed');
    expect((await by(nia).get('/children?whose=service')).told).toBe('403 not-allowed');
    expect((await page('/caseload')).statusCode).toBe(403);
    const attendance = await page(`/line/${child.childId}/attendance`);
    expect(attendance.statusCode).toBe(200);
    expect(attendance.body).not.toContain('href="/caseload"');
    expect(attendance.body).toContain('Attendance clerk');
  });

  it('is told for ever beside what its people did: of what it was cut, and what it is called', async () => {
    const { events } = (await mark('PM')).written;
    const [event] = (await service.recorded()).filter(({ id }) => id === events[0]!.id);
    expect(event!.metadata.actor).toEqual({
      ...{ id: nia.id, role: 'business-support', ownRole: 'attendance-clerk', team: 'sen', organisation: 'council' },
      onBehalfOf: null,
    });
    const line = await by(senOfficer).read<{ entries?: unknown }>(`/children/${child.childId}/line`);
    expect(JSON.stringify(line)).toContain('"ownRole":"attendance-clerk"');
    const looked = (
      await by(dataProtectionOfficer).get(`/children/${child.childId}/accesses`, { reason: 'A complaint' })
    ).text;
    expect(looked).toContain('"ownRole":"attendance-clerk"');
    const browser = new Browsing();
    await browser.send('POST', '/sign-in', { person: senOfficer.id });
    expect((await browser.send('GET', `/line/${child.childId}`)).body).toContain('Attendance clerk, SEN team');
  });

  it('is what its people are called where one is chosen by name', async () => {
    const { body } = await page(`/line/${child.childId}/bars/bar-somebody`, teamManager);
    expect(body).toContain(`${nia.name}, Attendance clerk`);
    expect(body).not.toContain(`${nia.name}, Business support`);
  });

  it('is changed from a day, by two, neither of whom it was given to; whoever has it does no more at the next request', async () => {
    const change = { ...keeps, acts: ['read-attendance'], from: today };
    const { written } = await by(administrator).post(`/roles/${clerks}/changes`, change);
    expect((await mark('PM', 'X')).status).not.toBe(403);
    await decided(clerks, written.events[0]!.id);
    expect((await mark('PM')).told).toBe('403 not-allowed');
    expect((await by(nia).get(`/children/${child.childId}/attendance?schoolYear=2025-26`)).status).toBe(200);
  });

  it('ends for whoever has it at the next request, and they sign in anew as what else they are', async () => {
    const browser = new Browsing();
    await browser.send('POST', '/sign-in', { person: nia.id });
    expect((await browser.send('GET', '/acting-as')).statusCode).toBe(200);
    await by(administrator).post(`/roles/${clerks}/endings`, { lastDay: '2026-01-11', because: 'Officers do it' });
    await service.drained();
    const { statusCode, headers } = await browser.send('GET', '/acting-as');
    expect([statusCode, String(headers.location)]).toEqual([303, expect.stringContaining('/sign-in')]);
    const kept = await browser.send('POST', '/sign-in', { person: nia.id });
    expect((await browser.send('GET', String(kept.headers.location))).body).toContain('no role is theirs today');
  });

  it('goes beyond its own for a reason only where that was left to it', async () => {
    const other = await placedChild(service, { upn: null, owningService: 'exclusions' }, exclusionsOfficer);
    await service.drained();
    const acts = ['open-a-child', 'read-a-record', 'read-attendance', 'look-up-a-school'];
    await defined({ called: 'Records officer', cutFrom: 'sen-officer', ...keeps, acts });
    await defined({ called: 'Duty reader', cutFrom: 'sen-officer', ...keeps, acts, forAReason: true });
    const why = { reason: 'Cover for a colleague who is ill' };
    await given({ role: 'records-officer', team: 'sen' });
    expect((await by(nia).get(`/children/${other.childId}`, why)).told).toBe('403 not-allowed');
    const { items } = await by(administrator).read<{ items: { roleId: string; role: string }[] }>('/roles');
    const ends = items.find(({ role }) => role === 'records-officer')!.roleId;
    await by(administrator).post(`/roles/${ends}/endings`, { lastDay: '2026-01-11', because: 'Another is there' });
    await given({ role: 'duty-reader', team: 'sen' });
    expect((await by(nia).get(`/children/${other.childId}`)).told).toBe('403 reason-required');
    expect((await by(nia).get(`/children/${other.childId}`, why)).status).toBe(200);
  });

  it('is nobody’s to widen who has it', async () => {
    await defined({ called: 'Roles clerk', cutFrom: 'administrator', ...keeps, acts: ['define-a-role', 'see-roles'] });
    const { items } = await by(administrator).read<{ items: { roleId: string; role: string }[] }>('/roles');
    const [own, others] = ['roles-clerk', 'duty-reader'].map((code) => items.find(({ role }) => role === code)!.roleId);
    await given({ role: 'roles-clerk', team: null });
    const asClerk = new Browsing();
    await asClerk.send('POST', '/sign-in', { person: nia.id });
    const chosen = (await asClerk.send('GET', '/acting-as')).body;
    const n = /value="(\d)"[^>]*>\s*<label[^>]*>\s*Roles clerk/.exec(chosen)?.[1];
    await asClerk.send('POST', '/acting-as', { as: n! });
    const pageOf = async (role: string) => (await asClerk.send('GET', `/council-roles/${role}`)).body;
    expect(await pageOf(own!)).not.toContain('Change what it may do');
    // Of the other they have it, too: what they act by at the moment is no matter.
    expect(await pageOf(others!)).not.toContain('Change what it may do');
    const { status, text } = await by(administrator).get(`/roles/${own}`);
    expect([status, text]).toEqual([200, expect.stringContaining('"isYours":false')]);
  });
});

it('Every act that a role may keep has its row', async () => {
  const { items } = await by(administrator).read<{ items: { mayKeep: { act: string }[] }[] }>('/roles');
  for (const { mayKeep } of items) for (const { act } of mayKeep) expect(whoMayWhat).toHaveProperty([act]);
});
