import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { CaseloadFound } from '#contexts/oversight';
import { DevelopmentSignIn } from '#platform/identity';
import { paperwork } from '../harness/paperwork.ts';
import { Service } from '../harness/service.ts';
import { senOfficer } from '../harness/the-people.ts';

let service: Service;
let child: string;
const officer = () => service.as(senOfficer);
beforeAll(async () => void (service = await Service.startedAt('2026-01-12T10:00:00.000Z')));
afterAll(() => service.end());

const headers = async (more: Readonly<Record<string, string>> = {}) => ({
  cookie: `throughline-sign-in=${await service.server.app.get(DevelopmentSignIn).tokenFor(senOfficer.id)}`,
  ...{ accept: 'text/html', 'sec-fetch-site': 'same-origin', ...more },
});
const get = async (url: string) => service.server.app.inject({ url, headers: await headers() });
const hidden = (html: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';

async function send(page: string, fields: Readonly<Record<string, string>>) {
  await service.drained();
  const url = String((await get(page)).headers.location);
  const { body } = await get(url);
  const payload = { form: hidden(body, 'form'), revision: hidden(body, 'revision'), ...fields };
  return service.server.app.inject({
    ...{ method: 'POST', url, payload: new URLSearchParams(payload).toString() },
    headers: await headers({ 'content-type': 'application/x-www-form-urlencoded' }),
  });
}

const mirela = {
  ...{ givenNames: 'Mirela', familyName: 'Stan', owningService: 'sen' },
  ...{ 'dateOfBirth-day': '4', 'dateOfBirth-month': '5', 'dateOfBirth-year': '2013' },
};

it('is asked for a school, or why there is none, and for one of the two', async () => {
  const neither = await send('/register-a-child', mirela);
  expect([neither.statusCode, neither.body]).toEqual([
    400,
    expect.stringContaining('Choose the school, or say below why the child is on none'),
  ]);
  const both = await send('/register-a-child', { ...mirela, schoolUrn: '110001', noRoll: 'educated-at-home' });
  expect(both.body).toContain('You say why the child is on no school’s roll, and give a school');
});

it('is registered without a school, and stands so on the record, the list and the line', async () => {
  const { statusCode, headers: answered } = await send('/register-a-child', { ...mirela, noRoll: 'not-at-school-yet' });
  expect(statusCode).toBe(303);
  child = /line\/([^/]+)/.exec(String(answered.location))![1]!;
  await service.drained();
  expect(await officer().read(`/children/${child}`)).toMatchObject({
    schoolUrn: null,
    holders: { rolls: [{ noRoll: 'not-at-school-yet', value: [] }] },
  });
  const { items } = await officer().read<CaseloadFound>('/children?whose=service', {
    after: (await service.server.stores.events.head())!,
  });
  expect(items.map(({ childId, schoolUrn }) => [childId, schoolUrn])).toContainEqual([child, null]);
  expect((await get('/caseload?whose=service')).body).toContain('On no roll');
  expect((await get(`/line/${child}/overview`)).body).toContain('On no school’s roll: not at a school in England yet');
  expect((await get(`/line/${child}/record`)).body).toContain('On no school’s roll: not at a school in England yet');
  const line = (await get(`/line/${child}`)).body;
  expect(line).toContain('Why on none');
  expect(line).toContain('Not at a school in England yet');
});

it('is asked about by its name and birth as every other', async () => {
  const again = await send('/register-a-child', { ...mirela, noRoll: 'not-at-school-yet' });
  expect(again.body).toMatch(/Is this one of these children[^]*On no roll/);
});

it('may be referred, and given a UPN', async () => {
  expect((await officer().post('/referrals', paperwork.referral(child))).status).toBe(201);
  const { status } = await officer().post(`/children/${child}/upns`, { upn: 'H801200001001', from: '2026-01-12' });
  expect(status).toBeLessThan(300);
});

it('is put right to a school: before it read so, and since it reads otherwise', async () => {
  service.clock.set('2026-01-13T10:00:00.000Z');
  const corrected = await officer().post(`/children/${child}/identity/corrections`, {
    ...{ schoolUrn: 110_001, reason: 'The school has it on its roll' },
  });
  expect(corrected.status).toBeLessThan(300);
  await service.drained();
  const known = async (day: string) =>
    (
      await get(
        `/line/${child}?as-at-day=12&as-at-month=1&as-at-year=2026&known-on-day=${day}&known-on-month=1&known-on-year=2026`,
      )
    ).body;
  expect(await known('12')).toContain('On no school’s roll');
  expect(await known('13')).toContain('On the roll of the school with URN 110001');
  expect(await officer().read(`/children/${child}`)).toMatchObject({
    ...{ schoolUrn: 110_001, holders: { rolls: [{ noRoll: null, value: [{ schoolUrn: 110_001 }] }] } },
  });
});

it('keeps the school of its registration beside a reason for none, until somebody takes it out', async () => {
  const both = await send(`/line/${child}/correct-identity`, {
    ...mirela,
    ...{ birthIs: 'known', schoolUrn: '110001', noRoll: 'left-a-school', reason: 'The school says so' },
  });
  expect([both.statusCode, both.body]).toEqual([
    409,
    expect.stringContaining('You say why the child is on no school’s roll, and give a school'),
  ]);
});

it('comes onto none by a change, which says why', async () => {
  await send(`/line/${child}/rolls`, {
    ...{ onRoll: 'no', noRoll: 'educated-at-home', 'from-day': '13', 'from-month': '1', 'from-year': '2026' },
  });
  await service.drained();
  const { body } = await get(`/line/${child}/record`);
  expect(body).toContain('On no school’s roll: educated at home');
});
